/** Why the program will not go on, as one sentence for whoever started it. The entry points print it and exit with 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
