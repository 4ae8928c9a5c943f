/** What the card of a notice is drawn from, in words that are ready to be shown. */
import type { LevelName } from '../LevelBadge.tsx'

export type NoticeKindName =
  | 'notice'
  | 'warning'
  | 'accident'
  | 'rectification'
  | 'outage'
  | 'praise'
  | 'family'
  | 'book'

/**
 * One part of what a notice says. `plain`: its text as it is · `fact`: a label and what it is, side by side ·
 * `section`: a heading with text below · `names`: one name a line, large · `from`: who speaks, at the end.
 */
export interface NoticePart {
  name: string
  look: 'plain' | 'fact' | 'section' | 'names' | 'from'
  label: string
  text: string
}

export interface NoticeMediaView {
  type: 'picture' | 'clip'
  src: string
  /** What is seen on it; may be empty. */
  alt: string
}

export interface NoticeFaceWords {
  kind: NoticeKindName
  level: LevelName
  /** What kind of notice it is; of a warning, its level. */
  kindWord: string
  /** The level in words; null where the kind says it, or there is none. */
  levelWord: string | null
  title: string
  parts: readonly NoticePart[]
  media: NoticeMediaView | null
  /** Who issued it and when, in words. */
  issued: string
}
