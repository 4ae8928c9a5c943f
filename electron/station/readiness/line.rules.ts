/** The certificate in one line of Chinese and one of English; what was not measured says so. */
import type { Readiness, ReadinessFacts, ReadinessFinding } from '../../contract/readiness.ts'

type Tested = 'passed' | 'failed' | 'unheard'

const WORDS = {
  'zh-CN': {
    shows: (ready: number, total: number) => `节目 ${ready}/${total} 就绪`,
    noShows: '没有节目',
    verified: (percent: number) => `校验 ${percent}%`,
    noLibrary: '没有要校验的同步节目',
    disk: (percent: number) => `磁盘剩 ${percent}%`,
    noDisk: '磁盘没有查到',
    clock: (seconds: string) => `时钟差 ${seconds} s`,
    clockUnder: (seconds: string) => `时钟差不到 ${seconds} s`,
    noClock: '时钟差没有量',
    both: { passed: '触摸、声音自检通过', failed: '触摸、声音要查', unheard: '触摸、声音没有自检' },
    touch: { passed: '触摸自检通过', failed: '触摸要查', unheard: '触摸没有自检' },
    sound: { passed: '声音自检通过', failed: '声音要查', unheard: '声音没有自检' },
    comma: '，',
  },
  en: {
    shows: (ready: number, total: number) => `shows ${ready}/${total} ready`,
    noShows: 'no shows',
    verified: (percent: number) => `verified ${percent}%`,
    noLibrary: 'no synced shows to verify',
    disk: (percent: number) => `disk ${percent}% free`,
    noDisk: 'disk not measured',
    clock: (seconds: string) => `clock off by ${seconds} s`,
    clockUnder: (seconds: string) => `clock off by less than ${seconds} s`,
    noClock: 'clock not compared',
    both: {
      passed: 'touch and sound tests passed',
      failed: 'touch and sound to be looked at',
      unheard: 'touch and sound not tested',
    },
    touch: { passed: 'touch test passed', failed: 'touch to be looked at', unheard: 'touch not tested' },
    sound: { passed: 'sound test passed', failed: 'sound to be looked at', unheard: 'sound not tested' },
    comma: ', ',
  },
} as const
type Words = (typeof WORDS)[keyof typeof WORDS]

/** 100 only where nothing is missing. */
const shareOf = (part: number, whole: number) =>
  whole === 0 ? 100 : Math.min(part < whole ? 99 : 100, Math.round((part / whole) * 100))

const clockWords = (clock: ReadinessFacts['clock'], words: Words) => {
  if (!clock) return words.noClock
  const { low, high } = clock
  // In between lies no difference at all: how much there may be is all that is known.
  if (low <= 0 && high >= 0) return words.clockUnder((Math.ceil(Math.max(-low, high) * 10) / 10).toFixed(1))
  return words.clock(Math.abs((low + high) / 2).toFixed(1))
}

const tested = (
  part: 'touch' | 'sound',
  findings: readonly Pick<ReadinessFinding, 'part' | 'code'>[],
): Tested => {
  const found = findings.find(finding => finding.part === part)
  if (!found) return 'passed'
  return found.code === `${part}-unheard` ? 'unheard' : 'failed'
}

const lineIn = (words: Words, { facts, findings }: Pick<Readiness, 'facts' | 'findings'>) => {
  const { shows, verified, disk, clock, screen } = facts
  const touch = tested('touch', findings)
  // A browser that does not say what it plays on is no proof of a loudspeaker.
  const sound = screen?.outputs === null ? 'unheard' : tested('sound', findings)
  return [
    shows.total === 0 ? words.noShows : words.shows(shows.ready, shows.total),
    verified ? words.verified(shareOf(verified.fresh, verified.files)) : words.noLibrary,
    disk ? words.disk(Math.floor((disk.free / disk.total) * 100)) : words.noDisk,
    clockWords(clock, words),
    touch === sound ? words.both[touch] : words.touch[touch] + words.comma + words.sound[sound],
  ].join(' · ')
}

export const lineOf = (told: Pick<Readiness, 'facts' | 'findings'>): Readiness['line'] => ({
  'zh-CN': lineIn(WORDS['zh-CN'], told),
  en: lineIn(WORDS.en, told),
})
