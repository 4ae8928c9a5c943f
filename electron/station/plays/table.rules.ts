/** Every play as a table: the proof of play that an office hands on. */
import type { Ending } from '../../contract/plays.ts'
import type { Cell } from '../sheets/sheets.ts'
import type { PlayRow } from './plays.store.ts'

export type PlaysLanguage = 'zh-CN' | 'en'

const ENDINGS: Record<PlaysLanguage, Record<Ending, string>> = {
  'zh-CN': {
    complete: '放完',
    left: '中途走开',
    skipped: '换到下一个',
    cut: '断电或页面关闭',
    missing: '文件不在',
    unplayable: '格式放不了',
    damaged: '文件损坏',
    'cut-off': '文件不完整',
    stalled: '卡住不动',
    black: '画面一直是黑的',
    playing: '正在放',
  },
  // As other programs know them.
  en: {
    complete: 'complete',
    left: 'left',
    skipped: 'skipped',
    cut: 'cut',
    missing: 'missing',
    unplayable: 'unplayable',
    damaged: 'damaged',
    'cut-off': 'cut-off',
    stalled: 'stalled',
    black: 'black',
    playing: 'playing',
  },
}

const HEADS: Record<PlaysLanguage, string[]> = {
  'zh-CN': [
    '日期',
    '屏幕',
    '节目编号',
    '节目',
    '开始（UTC）',
    '最后报到（UTC）',
    '放了多少秒',
    '停在第几秒',
    '结果',
  ],
  en: [
    ...['day', 'screen', 'show', 'title', 'began', 'last heard'],
    ...['seconds played', 'ended at second', 'outcome'],
  ],
}

/** Moments are in UTC; the day is that of the site. */
export const playsTable = (rows: readonly PlayRow[], language: PlaysLanguage): Cell[][] => [
  HEADS[language],
  ...rows.map(({ day, screen, show, title, began, heard, watched, seconds, outcome }) => [
    ...[day, screen, show, title, began, heard],
    ...[Math.round(watched), Math.round(seconds)],
    ENDINGS[language][outcome ?? 'playing'],
  ]),
]
