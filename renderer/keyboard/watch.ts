/** Watches which text field of the page is written in by touch. */
import { type Field, fieldOf, hush } from './fields.ts'

/** Marks what belongs to the keyboard: the focus of the page never counts as gone while it is there. */
const OURS = '[data-keyboard-part]'

/**
 * After a touch on something else the keyboard stays this long: were it to go at once, the page would move
 * and the touch would miss what it was meant for.
 */
const LEAVE_MS = 200

const isOurs = (target: unknown): boolean => target instanceof Element && target.closest(OURS) !== null

export class FieldWatch {
  readonly #onChange: (field: Field | null) => void
  readonly #stopping = new AbortController()
  /** Fingers on the page. */
  readonly #down = new Set<number>()
  #byTouch = false
  #dismissed: Field | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param onChange is told the field that the keyboard serves from now on; null: none. */
  constructor(onChange: (field: Field | null) => void) {
    this.#onChange = onChange
    const options = { capture: true, signal: this.#stopping.signal }
    document.addEventListener('pointerdown', event => this.#touched(event), options)
    document.addEventListener('pointerup', event => this.#released(event), options)
    document.addEventListener('pointercancel', event => this.#released(event), options)
    document.addEventListener('keydown', event => this.#typed(event), options)
    document.addEventListener('focusin', event => this.#focused(event), options)
    document.addEventListener('focusout', () => this.#settle(), options)
  }

  /** Puts the keyboard away until the field is touched again. */
  dismiss() {
    this.#dismissed = fieldOf(document.activeElement)
    this.#onChange(null)
  }

  stop() {
    clearTimeout(this.#timer)
    this.#stopping.abort()
  }

  #touched({ target, pointerId, isPrimary }: PointerEvent) {
    this.#byTouch = true
    // A touch on a key moves nothing; and where the touched element goes away, nothing tells that the finger did.
    if (isOurs(target)) return
    if (isPrimary) this.#down.clear()
    this.#down.add(pointerId)
    const field = fieldOf(target)
    if (!field) return
    hush(field)
    if (field === this.#dismissed) this.#dismissed = null
  }

  #released({ pointerId }: PointerEvent) {
    this.#down.delete(pointerId)
    this.#settle()
  }

  #typed({ isTrusted }: KeyboardEvent) {
    // Somebody plugged a keyboard in.
    if (!isTrusted) return
    this.#byTouch = false
    this.dismiss()
  }

  #focused({ target }: FocusEvent) {
    const field = fieldOf(target)
    if (field) hush(field)
    this.#settle()
  }

  #settle() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), fieldOf(document.activeElement) ? 0 : LEAVE_MS)
  }

  #look() {
    // A page that moves under a finger takes the touch elsewhere.
    if (this.#down.size > 0) return
    const active = document.activeElement
    if (isOurs(active)) return
    const field = fieldOf(active)
    if (field !== this.#dismissed) this.#dismissed = null
    this.#onChange(this.#byTouch && field !== this.#dismissed ? field : null)
  }
}
