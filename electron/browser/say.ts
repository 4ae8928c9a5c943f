/** Calm words on the terminal: whole sentences, and one line for work that takes a while. */

export type Say = (sentence: string) => void

export const say: Say = sentence => void process.stdout.write(`${sentence}\n`)

/** Why it ends, and the code that it ends with. */
export function tell(text: string, code: number) {
  process.stderr.write(`${text}\n`)
  return code
}

export const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** One line: what is done, a dot every three seconds, how it ended. `work` says null when it went well. */
export async function sayWhile(what: string, work: () => Promise<string | null>): Promise<string | null> {
  process.stdout.write(`${what} …`)
  const began = performance.now()
  const dots = setInterval(() => process.stdout.write('.'), 3_000)
  try {
    const problem = await work()
    const seconds = Math.max(1, Math.round((performance.now() - began) / 1_000))
    process.stdout.write(problem === null ? ` done in ${seconds} s\n` : ` ${problem}\n`)
    return problem
  } finally {
    clearInterval(dots)
  }
}
