/** What the page remembers of the station's answers. */
import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { askAnew, createQueries } from '../../renderer/client/queries.ts'

test('a first answer that was under way while something changed is not kept: it is asked for anew', async () => {
  const answers: ((notices: string[]) => void)[] = []
  const queries = createQueries()
  const screen = new QueryObserver(queries, {
    queryKey: ['notices'],
    queryFn: () => new Promise<string[]>(resolve => answers.push(resolve)),
  })
  const leave = screen.subscribe(() => undefined)

  void askAnew(queries, { queryKey: ['notices'] })
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[0]?.(['旧的'])
  answers[1]?.(['旧的', '刚刚发布的'])
  await vi.waitFor(() => expect(screen.getCurrentResult().data).toEqual(['旧的', '刚刚发布的']))
  leave()
})
