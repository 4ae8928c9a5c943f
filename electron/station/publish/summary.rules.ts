/** What `npm run library -- build` says at its end. */
import { megabytes } from '../shows/leftOut.ts'
import type { BuildResult, Built } from './build.ts'

type InState<State extends Built['state']> = Extract<Built, { state: State }>
const inState = <State extends Built['state']>(built: readonly Built[], ...states: State[]) =>
  built.filter((one): one is InState<State> => states.some(state => state === one.state))

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

export const buildSummary = ({ built, draft }: BuildResult): string => {
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
    ...(waiting.length > 0
      ? [
          `These have to be converted, and ffmpeg is not installed:`,
          ...waiting.map(({ name }) => `  ${name}`),
          GET_FFMPEG,
        ]
      : []),
    ...(built.length === 0 ? ['No video was found in this folder.'] : []),
  ].join('\n')
}

/** 0: everything found is in the library; 1: something waits or was left out, or came without its facts. */
export const buildExitCode = ({ built }: BuildResult): 0 | 1 =>
  built.every(one => ['same-as'].includes(one.state) || ('remarks' in one && one.remarks.length === 0))
    ? 0
    : 1
