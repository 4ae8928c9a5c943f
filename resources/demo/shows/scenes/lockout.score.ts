/** 《停电、挂牌、再动手》: the steps of the safety film and when each is shown. */
import { type Line, TITLE_SECONDS } from './scene.ts'

/** Seconds; a step lasts eight beats. */
export const BEAT = 0.475
export const STEP = BEAT * 8
export const STEPS_START = TITLE_SECONDS + BEAT * 7

export const STEPS = [
  {
    title: '停电',
    note: ['先停上级电源，', '把手打到“分”位'],
    en: 'Stop. Cut the supply upstream; handle to OFF.',
  },
  { title: '闭锁', note: ['锁住把手，', '钥匙随身带'], en: 'Lock. Lock the handle; keep the key on you.' },
  {
    title: '挂牌',
    note: ['牌上写明：', '有人工作，不准送电'],
    en: 'Tag. “People at work. Do not switch on.”',
  },
  {
    title: '查瓦斯',
    note: ['附近甲烷低于 1.0%，', '才可验电'],
    en: 'Check gas. Test only below 1.0 % methane.',
  },
  { title: '验电、放电', note: ['验明无电，', '再对地放电'], en: 'Prove dead, then discharge to earth.' },
  { title: '再动手', note: ['一人操作，', '一人监护'], en: 'Now work: one at work, one on watch.' },
] as const

/** When step `index`, counted from 0, begins. */
export const stepStart = (index: number) => STEPS_START + STEP * index

/** What is both seen and heard: seconds from the beginning of the show. */
export const EVENTS = {
  switched: stepStart(0) + 1.5,
  locked: stepStart(1) + 1.9,
  tagged: stepStart(2) + 1,
  gasRead: stepStart(3) + 2.3,
  proven: stepStart(4) + 1.4,
  discharged: stepStart(4) + 2.5,
} as const

export const STEPS_END = STEPS_START + STEP * STEPS.length
const RULE_SECONDS = BEAT * 7
export const RULE_END = STEPS_END + RULE_SECONDS

export const lockoutLines: Line[] = [
  {
    from: TITLE_SECONDS,
    to: STEPS_START,
    zh: '别急着动手：线路里，可能还有电',
    en: 'Wait. The line may still be live.',
  },
  ...STEPS.map((step, index) => ({
    from: STEPS_START + STEP * index,
    to: STEPS_START + STEP * (index + 1),
    zh: `${'一二三四五六'.charAt(index)}、${step.title}：${step.note.join('')}`,
    en: step.en,
  })),
  { from: STEPS_END, to: RULE_END, zh: '谁挂牌，谁摘牌', en: 'Whoever hangs the tag takes it down.' },
]
