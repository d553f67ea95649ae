const spruces = [
  [60, 102, 0.73],
  [92, 82, 0.93],
  [126, 108, 0.63],
  [350, 78, 0.81],
  [382, 64, 1.03],
  [414, 92, 0.71],
  [640, 116, 0.63],
  [668, 102, 0.83],
  [1290, 64, 0.91],
  [1322, 46, 1.16],
  [1358, 78, 0.81],
  [1400, 66, 1.01],
] as const
const birches = [
  [256, 184, 0.96],
  [286, 186, 0.74],
  [520, 184, 0.82],
  [860, 192, 0.88],
  [1210, 184, 1],
  [1236, 186, 0.72],
] as const
const stars = [
  [120, 30, 1.8],
  [260, 70, 1.4],
  [400, 22, 2],
  [470, 64, 1.3],
  [560, 30, 1.5],
  [720, 78, 1.4],
  [790, 26, 2],
  [860, 60, 1.4],
  [330, 96, 1.2],
  [930, 20, 1.6],
] as const

/** Hills, houses and a few lit windows, in the colours of the theme. In the dark it is night: someone is awake with you. */
export const Landscape = () => (
  <svg class="hero-land" viewBox="0 0 1440 220" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <defs>
      <path id="spruce" fill="var(--spruce)" d="M0 0l10 30h-4l10 24h-4l9.3 20.7h-42.6l9.3-20.7h-4l10-24h-4z" />
      <Birch />
      <Window id="lit" glass="var(--lit)" />
      <Window id="unlit" glass="var(--roof)" />
    </defs>
    <circle cx="780" cy="46" r="28" fill="var(--disc)" />
    {stars.map(([x, y, r]) => (
      <circle cx={x} cy={y} r={r} fill="var(--star)" />
    ))}
    <path fill="var(--hill-far)" d="M0 120c160-58 300-50 440-18s260 20 400-22 330-34 600 34v106H0z" />
    <Tower x={980} y={76} height={44} lit={[0, 3]} />
    <Tower x={1012} y={62} height={58} lit={[0, 3]} />
    <Tower x={1046} y={82} height={38} lit={[]} />
    <path fill="var(--hill-mid)" d="M0 158c120-26 260-46 420-26s240 40 420 22 330-62 600-20v86H0z" />
    {spruces.map(([x, y, size]) => (
      <use href="#spruce" transform={`translate(${x} ${y}) scale(${size})`} />
    ))}
    <path fill="var(--hill-near)" d="M0 192c180-34 380-34 560-14s300 26 480 4 280-20 400-4v42H0z" />
    <House x={168} y={184} size={1.05} wall="var(--house)" windows={['lit', 'lit']} />
    <House x={760} y={192} size={0.95} wall="var(--house-2)" windows={['unlit', 'lit']} />
    <House x={1120} y={184} size={1.1} wall="var(--house)" windows={['lit', 'unlit']} />
    {birches.map(([x, y, size]) => (
      <use href="#birch" transform={`translate(${x} ${y}) scale(${size})`} />
    ))}
    <path fill="var(--paper)" d="M0 214c240-22 460-22 720-6s480 10 720-4v18H0z" />
  </svg>
)

const Birch = () => (
  <g id="birch">
    <path fill="var(--trim)" d="M-2.8-80h5.5V0h-5.5z" />
    <path fill="var(--roof)" d="M0-18h2.8v1.8H0zM-2.8-33H0v1.8h-2.8zM0-47h2.8v1.8H0zM-2.8-60H0v1.8h-2.8z" />
    <ellipse cy="-78" rx="19" ry="27" fill="var(--leaf)" />
    <ellipse cx="9" cy="-66" rx="12" ry="16" fill="var(--leaf)" opacity=".75" />
  </g>
)

const Window = ({ id, glass }: { id: string; glass: string }) => (
  <g id={id}>
    <rect width="17" height="17" rx="1" fill="var(--trim)" />
    <path fill={glass} d="M1.5 1.5h14v14h-14z" />
    <path d="M8.5 1.5v14M1.5 8.5h14" stroke="var(--trim)" stroke-width="1.5" />
  </g>
)

type HouseProps = { x: number; y: number; size: number; wall: string; windows: ['lit' | 'unlit', 'lit' | 'unlit'] }

const House = ({ x, y, size, wall, windows: [left, right] }: HouseProps) => (
  <g transform={`translate(${x} ${y}) scale(${size})`}>
    <path fill={wall} d="M0 0v-34l30-20 30 20V0z" />
    <path fill="var(--roof)" d="M-5-32 30-57l35 25v5L30-51-5-27zM40-62h7v14h-7z" />
    <use href={`#${left}`} x="7.5" y="-28.5" />
    <use href={`#${right}`} x="35.5" y="-28.5" />
  </g>
)

const Tower = ({ x, y, height, lit }: { x: number; y: number; height: number; lit: number[] }) => (
  <g transform={`translate(${x} ${y})`}>
    <path fill="var(--hill-mid)" d={`M0 0h26v${height}H0z`} />
    {Array.from({ length: 2 * Math.floor((height - 6) / 12) }, (_, i) => (
      <rect
        x={i % 2 ? 15 : 5}
        y={6 + 12 * Math.floor(i / 2)}
        width="5"
        height="6"
        fill={lit.includes(i) ? 'var(--lit)' : 'var(--hill-far)'}
      />
    ))}
  </g>
)
