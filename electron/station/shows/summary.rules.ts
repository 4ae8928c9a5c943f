/** What `npm run library` says at its end. */
import type { Show } from '../../contract/shows.ts'
import type { ImportResult, Outcome } from './importer.ts'
import type { SheetRemark } from './sheet.ts'

type InState<State extends Outcome['state']> = Extract<Outcome, { state: State }>

const inState = <State extends Outcome['state']>(outcomes: readonly Outcome[], state: State) =>
  outcomes.filter((outcome): outcome is InState<State> => outcome.state === state)

const why = (title: string, { reason, advice }: { reason: string; advice: string }) =>
  `${title}\n  why: ${reason}\n  what to do: ${advice}`

export const sheetLine = (remark: SheetRemark) => why(`in the sheet ${remark.sheet}`, remark)

export const summaryOf = ({ outcomes, ffmpeg, sheetRemarks }: ImportResult): string => {
  const added = inState(outcomes, 'added')
  const left = inState(outcomes, 'left-out')
  const there = inState(outcomes, 'already-there')
  const bare = added.filter(({ poster }) => !poster).length
  return [
    `added ${added.length}, already there ${there.length}, left out ${left.length}`,
    ...left.map(outcome => why(`left out: ${outcome.name}`, outcome)),
    ...added.flatMap(({ name, remarks }) =>
      remarks.map(remark => why(`added without its ${remark.code}: ${name} (${remark.file})`, remark)),
    ),
    ...sheetRemarks.map(sheetLine),
    ...(bare > 0 ? [posterNote(bare, ffmpeg)] : []),
    ...(outcomes.length === 0 ? ['No video was found in this folder.'] : []),
  ].join('\n')
}

const posterNote = (count: number, ffmpeg: boolean) =>
  ffmpeg
    ? `No poster could be made for ${count} of the added; put NAME.jpg beside NAME.mp4 before adding.`
    : `${count} of the added have no poster because ffmpeg is not installed; ` +
      'install it, or put NAME.jpg beside NAME.mp4 before adding.'

/** 0: everything found is in the library; 1: something was left out, or a sheet is not clear. */
export const exitCodeOf = ({ outcomes, sheetRemarks }: ImportResult): 0 | 1 =>
  sheetRemarks.length === 0 &&
  outcomes.every(
    outcome => outcome.state === 'already-there' || (outcome.state === 'added' && !outcome.remarks.length),
  )
    ? 0
    : 1

const minutes = (seconds: number) => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** One line a show, parts separated by tabs. */
export const listingOf = (shows: readonly Show[]): string =>
  shows.map(({ id, seconds, genre, title }) => [id, minutes(seconds), genre, title].join('\t')).join('\n')
