/** How a room says no: with the name of an error that the contract declares. */

/** `code` is a key of the procedure's errors in the contract; the door adds its status and message. */
export class Refusal extends Error {
  readonly code: string
  readonly data: unknown

  constructor(code: string, data?: unknown) {
    super(`refused: ${code}`)
    this.name = 'Refusal'
    this.code = code
    this.data = data
  }
}
