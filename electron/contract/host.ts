/** The message channel between a station and the host that started it (Electron, a browser launcher, a test). */
import * as z from 'zod'

/** Longest picture of a window, in base64: far more than a full screen needs. */
const PICTURE_CHARACTERS = 40_000_000

/** Host → station. `start` comes first and carries what no command line should show. */
export const ToStation = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    dataDir: z.string(),
    /** 0 lets the system choose. */
    port: z.int().min(0).max(65_535),
    demo: z.boolean(),
    /** The per-boot secret that the host adds to each request of its window as the header `x-diantai-screen`; null: tickets only. */
    screenSecret: z.string().min(32).nullable(),
  }),
  /** Asks for a one-time ticket that makes the browser that spends it the screen. */
  z.object({ type: z.literal('ticket') }),
  /** Answers `capture` of the same id: what the window shows, a PNG or JPEG in base64. */
  z.object({ type: z.literal('picture'), id: z.int(), picture: z.string().max(PICTURE_CHARACTERS) }),
  /** Answers `capture` too. `no-window`: this host shows the station in no window; `failed`: there is no picture now. */
  z.object({
    type: z.literal('no-picture'),
    id: z.int(),
    reason: z.enum(['no-window', 'failed']),
    detail: z.string(),
  }),
  z.object({ type: z.literal('close') }),
])
export type ToStation = z.infer<typeof ToStation>

/** How to sign in to the demo: by PIN at the screen, by name and password elsewhere. */
export const DemoAccount = z.object({ name: z.string(), pin: z.string(), password: z.string() })
export type DemoAccount = z.infer<typeof DemoAccount>

/** What the person at the terminal reads. */
export const demoWords = ({ name, pin, password }: DemoAccount) =>
  `Demo: sign in as ${name}: on the screen with the PIN ${pin}, elsewhere with the password ${password} (made up at this start)`

/** Station → host. */
export const FromStation = z.discriminatedUnion('type', [
  /** `demo`: the account that the demo made up at this start, to be told to the person who started it. */
  z.object({ type: z.literal('ready'), address: z.string(), demo: DemoAccount.nullable() }),
  z.object({ type: z.literal('ticket'), ticket: z.string() }),
  /** Asks for a picture of the window, once for each id. */
  z.object({ type: z.literal('capture'), id: z.int() }),
  /** Staff asked for a restart: it ends now and wants to be started again at once. */
  z.object({ type: z.literal('restarting') }),
  /** The station cannot start or go on; `reason` is one sentence for a person. */
  z.object({ type: z.literal('failed'), reason: z.string() }),
])
export type FromStation = z.infer<typeof FromStation>

/** Header by which a host proves its window. */
export const SCREEN_HEADER = 'x-diantai-screen'
/** Query parameter by which a browser spends its ticket: `/?ticket=…`. */
export const TICKET_PARAMETER = 'ticket'
