/** Group commit: whatever arrives in one turn of the event loop shares one commit and is answered once that is on disk. */

export interface GroupCommitParts<Item, Answer> {
  /** Within the transaction. */
  record: (item: Item) => Answer
  /** Runs the work in one transaction and answers when that is on disk, or throws. */
  commit: <T>(work: () => T, items: readonly Item[]) => T
  /** Nothing of the batch counts; says with what error everybody in it is refused. */
  failed: (error: unknown) => Error
}

interface Waiting<Item, Answer> {
  item: Item
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

export const groupCommit = <Item, Answer>({ record, commit, failed }: GroupCommitParts<Item, Answer>) => {
  let waiting: Waiting<Item, Answer>[] = []

  const flush = () => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    const items = batch.map(({ item }) => item)
    try {
      const recordAll = () => batch.map(({ item, resolve }) => ({ resolve, answer: record(item) }))
      for (const { resolve, answer } of commit(recordAll, items)) resolve(answer)
    } catch (error) {
      const refusal = failed(error)
      for (const { reject } of batch) reject(refusal)
    }
  }

  return {
    add: (item: Item): Promise<Answer> =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ item, resolve, reject })
      }),
    flush,
  }
}
