/** What of a folder did not go into its library, or only in part, sorted for those who are told. */
import type { Remarks } from '../../contract/publish.ts'
import type { SheetRemark } from '../shows/sheet.ts'
import type { BuildResult, Built } from './build.ts'

type InState<State extends Built['state']> = Extract<Built, { state: State }>

export const inState = <State extends Built['state']>(built: readonly Built[], ...states: State[]) =>
  built.filter((one): one is InState<State> => states.some(state => state === one.state))

export const remarksOf = (built: readonly Built[], sheets: readonly SheetRemark[]): Remarks => ({
  waits: inState(built, 'waits').map(({ name }) => name),
  leftOut: inState(built, 'left-out').map(({ name, code, reason }) => ({ name, code, detail: reason })),
  sameAs: inState(built, 'same-as').map(({ name, other }) => ({ name, other })),
  without: inState(built, 'taken', 'converted', 'unchanged').flatMap(({ name, remarks }) =>
    remarks.map(({ file, code, reason }) => ({ name, file, code, detail: reason })),
  ),
  sheets: sheets.map(({ sheet, code, file = '', reason }) => ({ sheet, code, file, detail: reason })),
})

/** What a build made, in figures. */
export const builtOf = ({ built, draft, sheetRemarks }: BuildResult) => {
  const count = (state: Built['state']) => inState(built, state).length
  return {
    library: draft.library,
    shows: draft.shows.length,
    bytes: draft.total.bytes,
    ...{ taken: count('taken'), converted: count('converted'), unchanged: count('unchanged') },
    remarks: remarksOf(built, sheetRemarks),
  }
}
