import { createServer, type Server, type Socket } from 'node:net'

/** A mail server of a test, on this machine: takes letters, after it has refused so many. */
export type TestSmtp = { url: string; letters: string[]; tried: () => number; close: () => Promise<void> }

export async function testSmtp({ refuses = 0 } = {}): Promise<TestSmtp> {
  const letters: string[] = []
  let tried = 0
  const server: Server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 test\r\n')
    let data: string | null = null
    const answer = (line: string) => {
      if (data !== null) {
        if (line !== '.') {
          data += `${line}\n`
          return
        }
        letters.push(data)
        data = null
        return socket.write('250 taken\r\n')
      }
      if (/^RCPT/i.test(line)) {
        tried += 1
        return socket.write(tried <= refuses ? `451 ${line.slice(8)} try later\r\n` : '250 ok\r\n')
      }
      if (/^DATA/i.test(line)) data = ''
      return socket.write(/^DATA/i.test(line) ? '354 go on\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n')
    }
    readLines(socket, answer)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    tried: () => tried,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

function readLines(socket: Socket, each: (line: string) => void) {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) each(line)
  })
}
