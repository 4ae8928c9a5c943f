/** What `npm run library -- build` says at its end. */
import { type LeftOut, megabytes } from '../shows/leftOut.ts'
import { sheetLine } from '../shows/summary.rules.ts'
import type { BuildResult, Built } from './build.ts'
import { inState } from './remarks.rules.ts'

const why = (title: string, { reason, advice }: { reason: string; advice: string }) =>
  `${title}\n  why: ${reason}\n  what to do: ${advice}`

/** https://ffmpeg.org/download.html names packages for every system. */
const GET_FFMPEG = [
  'Get ffmpeg, then run this again; what is done stays done:',
  '  Debian, Ubuntu, UOS, Kylin: sudo apt install ffmpeg',
  '  Windows:                    winget install Gyan.FFmpeg',
  '  macOS:                      brew install ffmpeg',
  '  without internet:           copy the ffmpeg program from another PC into a folder of PATH',
].join('\n')

export const buildSummary = ({ built, draft, sheetRemarks }: BuildResult): string => {
  const waiting = inState(built, 'waits')
  const left = inState(built, 'left-out')
  const done = inState(built, 'taken', 'converted', 'unchanged')
  const count = (...states: Built['state'][]) => inState(built, ...states).length
  return [
    `${draft.shows.length} shows, ${draft.total.files} files, ${megabytes(draft.total.bytes)} MB: ` +
      `taken ${count('taken')}, converted ${count('converted')}, unchanged ${count('unchanged')}, ` +
      `waiting ${waiting.length}, left out ${left.length}`,
    ...left.map(one => why(`left out: ${one.name}`, one)),
    ...inState(built, 'same-as').map(({ name, other }) => `left out: ${name} is the same video as ${other}`),
    ...done.flatMap(({ name, remarks }) =>
      remarks.map(remark => why(`without its ${remark.code}: ${name} (${remark.file})`, remark)),
    ),
    ...sheetRemarks.map(sheetLine),
    ...(waiting.length > 0
      ? [
          `These have to be converted, and ffmpeg is not installed:`,
          ...waiting.map(({ name }) => `  ${name}`),
          GET_FFMPEG,
        ]
      : []),
  ].join('\n')
}

/** Faults of the machine, not of a video: once they are mended, the same folder gives more. */
const PASSING: ReadonlyArray<LeftOut['code']> = ['disk-full', 'unreadable']

export interface Missing {
  /** Videos that are missing for a passing reason; stations would drop them. */
  missing: number
  /** Sheets that could not be read, and in which people may have said no. */
  sheets: number
}

/** Such a library is not signed by itself. Null: sign it. */
export const missingFor = ({ built, sheetRemarks }: BuildResult): Missing | null => {
  const missing = built.filter(
    one => one.state === 'waits' || (one.state === 'left-out' && PASSING.includes(one.code)),
  ).length
  const sheets = sheetRemarks.filter(({ code }) => code === 'unreadable').length
  return missing + sheets === 0 ? null : { missing, sheets }
}

export const whyNotSigned = (result: BuildResult): string | null => {
  const why = missingFor(result)
  return (
    why &&
    `Not signed: ${why.missing} of what was found is missing for now, and ${why.sheets} sheets cannot be read. ` +
      'Mend that and build again, or publish it as it is: npm run library -- sign DIR --keys FOLDER'
  )
}

/** 0: everything found is in the library; 1: something waits or was left out, or came without its facts. */
export const buildExitCode = ({ built, sheetRemarks }: BuildResult): 0 | 1 =>
  sheetRemarks.length === 0 &&
  built.every(one => ['same-as'].includes(one.state) || ('remarks' in one && one.remarks.length === 0))
    ? 0
    : 1
