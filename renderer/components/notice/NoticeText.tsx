/** What staff wrote, as paragraphs, lists and facts. It is text all the way: no HTML is made of it. */
import type { CSSProperties } from 'react'
import styles from './NoticeText.module.css'
import { type Block, blocksOf, labelWidth, type Piece } from './noticeText.rules.ts'

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ at, text, strong }) =>
    strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>,
  )

type ListBlock = Extract<Block, { kind: 'list' }>

const List = ({ items }: ListBlock) => {
  const entries = items.map(({ line, number, pieces }) => (
    <li key={line} dir="auto" value={number ?? undefined}>
      <Pieces pieces={pieces} />
    </li>
  ))
  return items[0]?.number === null ? (
    <ul className={styles.list}>{entries}</ul>
  ) : (
    <ol className={`${styles.list} ${styles.numbered}`}>{entries}</ol>
  )
}

const Part = ({ block }: { block: Block }) => {
  if (block.kind === 'list') return <List {...block} />
  const { pieces } = block
  return block.kind === 'fact' ? (
    <p className={styles.fact} dir="auto">
      <span className={styles.label}>{block.label}</span>
      <Pieces pieces={pieces} />
    </p>
  ) : (
    <p className={styles.paragraph} dir="auto">
      <Pieces pieces={pieces} />
    </p>
  )
}

export const NoticeText = ({ text }: { text: string }) => {
  const blocks = blocksOf(text)
  const labels = blocks.flatMap(block => (block.kind === 'fact' ? block.label : []))
  return (
    <div className={styles.text} style={{ '--label': `${labelWidth(labels)}em` } as CSSProperties}>
      {blocks.map(block => (
        <Part key={block.line} block={block} />
      ))}
    </div>
  )
}
