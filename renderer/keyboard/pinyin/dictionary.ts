/** The dictionary as a tree of syllables, made from the text of its file. */
import { syllablesOf } from './format.ts'

export interface Node {
  /** What may follow, by syllable. */
  next: Map<string, Node>
  /** The words that end here, as the file writes them; most branches are never read. */
  run: string
}

export interface Dictionary {
  root: Node
  syllables: ReadonlySet<string>
}

const createNode = (): Node => ({ next: new Map(), run: '' })

const branch = (root: Node, syllables: readonly string[]): Node => {
  let node = root
  for (const syllable of syllables) {
    const known = node.next.get(syllable)
    const next = known ?? createNode()
    if (!known) node.next.set(syllable, next)
    node = next
  }
  return node
}

/** Lines that begin with "#" say where the words come from. */
export const readDictionary = (text: string): Dictionary => {
  const root = createNode()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [reading = '', run = ''] = line.split(' ')
    const syllables = syllablesOf(reading)
    if (syllables.length === 0 || run === '') {
      throw new Error(`expected lines such as "AnQuan 安全U" in the dictionary, got "${line.slice(0, 40)}"`)
    }
    branch(root, syllables).run = run
  }
  return { root, syllables: new Set(root.next.keys()) }
}
