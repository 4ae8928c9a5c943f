/** A card that moves to its reader and back; it stays there, and the lamp turns green, once it is read. */
import styles from './CardDrawing.module.css'

const Reader = () => (
  <g>
    <rect x={196} y={20} width={188} height={250} rx={30} fill="#17181c" />
    <rect x={208} y={32} width={164} height={226} rx={22} fill="#2b2e36" />
    <circle className={styles.lamp} cx={290} cy={62} r={9} />
    <g fill="none" stroke="#f6f2e8" strokeWidth={11} strokeLinecap="round" className={styles.waves}>
      <path d="M268 137a24 24 0 0 1 0 34" />
      <path d="M290 117a52 52 0 0 1 0 74" />
      <path d="M312 97a80 80 0 0 1 0 114" />
    </g>
  </g>
)

const Card = () => (
  <g className={styles.card}>
    <rect
      x={40}
      y={84}
      width={212}
      height={140}
      rx={18}
      fill="#17181c"
      opacity={0.16}
      transform="translate(6 10)"
    />
    <rect x={40} y={84} width={212} height={140} rx={18} fill="#fffdf8" />
    <path d="M40 124v-22a18 18 0 0 1 18-18h176a18 18 0 0 1 18 18v22Z" fill="#f5a70a" />
    <circle cx={88} cy={164} r={21} fill="#dcd0b8" />
    <path d="M54 210a34 27 0 0 1 68 0Z" fill="#dcd0b8" />
    <path d="M66 156a22 20 0 0 1 44 0Z" fill="#f5a70a" stroke="#fffdf8" strokeWidth={3} />
    <path d="M144 154h82M144 178h58M144 202h70" stroke="#cfc2a8" strokeWidth={11} strokeLinecap="round" />
    <rect x={40} y={84} width={212} height={140} rx={18} fill="none" stroke="#d9cba9" strokeWidth={3} />
  </g>
)

export const CardDrawing = ({ isRead, label }: { isRead: boolean; label: string }) => (
  <svg className={styles.drawing} viewBox="0 0 420 290" role="img" aria-label={label} data-read={isRead}>
    <Reader />
    <Card />
  </svg>
)
