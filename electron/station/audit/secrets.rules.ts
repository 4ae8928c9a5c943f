/** Keeps secrets out of the audit log, whatever a caller passes: a value under a name like `pin` is never written. */

/** Whole words of a name, in one number or several: `pin` in `currentPin`, not in `pinyin`. */
const WORDS =
  /^(pin|key|hash|salt|voter|token|secret|cookie|password|passphrase|passcode|credential|identification)s?$/
/** Long enough to mean nothing else, also where words run together. */
const ANYWHERE = /passw|passphrase|passcode|pincode|secret|token|credential|identification|(api|private)key/

const wordsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4')
    .toLowerCase()
    .split(/[^a-z]+/)

const namesASecret = (name: string) =>
  ANYWHERE.test(name.toLowerCase()) || wordsOf(name).some(word => WORDS.test(word))

/** As JSON, without what bears the name of a secret, at any depth; null where there is nothing. */
export const withoutSecrets = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  const text = JSON.stringify(value, (name, part: unknown) => (namesASecret(name) ? undefined : part))
  return text ?? null
}
