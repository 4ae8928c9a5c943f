/** Takes a stream of chunks apart by lengths. */

const NONE = new Uint8Array(0)

export const bytesFrom = (source: AsyncIterable<Uint8Array>) => {
  const iterator = source[Symbol.asyncIterator]()
  let rest: Uint8Array = NONE

  /** Some bytes, at most `limit`; null at the end. */
  const some = async (limit: number): Promise<Uint8Array | null> => {
    while (rest.length === 0) {
      const { done, value } = await iterator.next()
      if (done) return null
      rest = value
    }
    const taken = rest.subarray(0, limit)
    rest = rest.subarray(taken.length)
    return taken
  }

  return {
    some,
    /** So many bytes, or null when there are fewer. */
    exactly: async (length: number): Promise<Buffer | null> => {
      const whole = Buffer.alloc(length)
      for (let done = 0; done < length; ) {
        const taken = await some(length - done)
        if (taken === null) return null
        whole.set(taken, done)
        done += taken.length
      }
      return whole
    },
    /** Lets go of where the bytes come from. */
    close: async () => {
      await iterator.return?.()
    },
  }
}
export type Bytes = ReturnType<typeof bytesFrom>
