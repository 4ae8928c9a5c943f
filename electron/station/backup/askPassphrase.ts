/** Asks for a passphrase on a terminal without showing it, or takes it from a file. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { passphraseStrength } from '../../contract/passphrase.ts'

/** What was given cannot be used; says what to do. */
export class PassphraseError extends Error {
  override readonly name = 'PassphraseError'
}

const silence = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** One line of a person, or of a pipe. */
const askOnce = async (question: string): Promise<string> => {
  const { stdin, stderr } = process
  const lines = createInterface({ input: stdin, output: silence(), terminal: stdin.isTTY === true })
  stderr.write(question)
  try {
    // Readline hears Ctrl+C itself when it owns the terminal.
    lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))
    const ended = new Promise<never>((_, reject) =>
      lines.once('close', () => reject(new PassphraseError('No passphrase was given'))),
    )
    return await Promise.race([lines.question(''), ended])
  } finally {
    lines.close()
    stderr.write('\n')
  }
}

/** The first line: an editor ends it, and that is no part of a passphrase. */
const fromFile = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8')).split(/\r?\n/, 1)[0] ?? ''

export const knownPassphrase = async (file: string | undefined): Promise<string> =>
  file === undefined ? askOnce('Passphrase: ') : fromFile(file)

export const newPassphrase = async (file: string | undefined): Promise<string> => {
  const passphrase = file === undefined ? await askOnce('New passphrase: ') : await fromFile(file)
  if (passphraseStrength(passphrase) === 'weak')
    throw new PassphraseError(
      'This passphrase is too easy to guess: take four words, or twelve characters of several kinds',
    )
  if (file === undefined && (await askOnce('Once more: ')) !== passphrase)
    throw new PassphraseError('The two passphrases differ')
  return passphrase
}
