/** Scenes for the tests of backups: a site in use, and a wait for what was begun. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { BackupState } from '../../../electron/contract/backup.ts'
import { blockDraft, captionDraft, noticeDraft, playlistDraft, roundDraft } from '../../support/builders.ts'
import { until } from '../../support/processes.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../../support/station.ts'
import { visitor } from '../../support/visitor.ts'
import { batchOf, counted } from '../proof/proof.support.ts'
import { wav } from '../recordings/wav.ts'
import { shelve } from '../shows/support.ts'

export const PASSPHRASE = 'si ge ren xia jing qu'

/** The smallest PNG that the station takes for one. */
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)

type Staff = Pick<ReturnType<typeof visitor>, 'ask'>
type Running = Awaited<ReturnType<typeof startStation>>

const writeContent = async ({ ask }: Staff) => {
  await ask.captions.create(captionDraft({ text: '小心台阶' }))
  const caption = await ask.captions.create(captionDraft({ text: '撤下的字幕' }))
  await ask.captions.withdraw(caption)
  const { picture } = await ask.pictures.add({ file: new File([PNG], 'a.png') })
  const { recording } = await ask.recordings.add({ file: new File([wav(0.2)], 'a.wav') })
  const notice = await ask.notices.create(
    noticeDraft({ media: { type: 'picture', src: picture, alt: '' }, recording }),
  )
  await ask.receipts.touch({ id: 'read-once', notice: notice.id })
  const {
    id,
    revision,
    retired: _,
    ...catalogued
  } = await ask.activities.create({
    category: 'qipai',
    title: { zh: '象棋擂台', en: 'Chess' },
    pitch: { zh: '赢了守擂', en: 'Win and stay' },
    ...{ picture, minutes: 90, threshold: 8, venues: ['shitang'], slots: ['zhoumo'] },
  })
  await ask.activities.update({ ...catalogued, id, revision, retired: false, minutes: 60 })
  return id
}

const openRound = async ({ ask }: Staff, activity: string) => {
  const round = await ask.rounds.create(roundDraft({ activities: [activity] }))
  await ask.rounds.open(round)
  return round.id
}

/** Orders of one worker after another, under numbers that begin with `series`. */
export const placer = (station: Pick<Running, 'screen'>, round: string, activity: string, series: string) => {
  let count = 0
  return async () => {
    count += 1
    const picks = [{ dish: activity, venue: 'shitang', slot: 'zhoumo' }]
    const identification = `${series}${String(count).padStart(6, '0')}`
    await station.screen.ask.orders.place({ id: randomUUID(), round, picks, identification })
    return count
  }
}

/** A site in use: everything that staff and workers can leave in it, and somebody with every role. */
export const aSiteInUse = async () => {
  const station = await startStation()
  const staff = await station.staffMember()
  const activity = await writeContent(staff)
  const closed = await openRound(staff, activity)
  for (let count = 0, order = placer(station, closed, activity, '10'); count < 6; count++) await order()
  const [first] = await staff.ask.rounds.list()
  if (!first) throw new Error('the round is gone')
  await staff.ask.rounds.progress({
    ...(await staff.ask.rounds.close(first)),
    ...{ dish: activity, stage: 'declined', note: '下雨' },
  })
  const round = await openRound(staff, activity)
  const order = placer(station, round, activity, '20')
  for (let count = 0; count < 7; count++) await order()
  await station.screen.ask.proof.passes(batchOf(counted({ passes: 412 })))
  const library = join(station.dataDir, 'library')
  shelve(library, { title: '大路' })
  shelve(library, { title: '安全歌', content: 'another video', unit: '综采二队' })
  await until(async () => (await staff.ask.shows.list()).length === 2)
  const [show] = await staff.ask.shows.list()
  await station.screen.ask.plays.like({ id: 'liked-once', show: show?.id ?? '' })
  const list = await staff.ask.programme.playlists.create(playlistDraft({ shows: [show?.id ?? ''] }))
  // It is over, so that what plays now is the same whenever that is asked.
  await staff.ask.programme.blocks.create(blockDraft({ playlist: list.id, lastDay: '2026-01-31' }))
  return { ...station, staff, round, activity, order }
}

/** Answers when nothing is under way any more. */
export const settled = async ({ ask }: Staff): Promise<BackupState> => {
  let state = await ask.backup.state()
  await until(async () => {
    state = await ask.backup.state()
    return state.running === null
  })
  return state
}

/** Makes a backup of everything into a new folder; answers with its path. */
export const backedUp = async (
  staff: Staff,
  some: Partial<Parameters<Staff['ask']['backup']['make']>[0]> = {},
): Promise<string> => {
  const folder = some.folder ?? (await temporaryFolder())
  await staff.ask.backup.make({ folder, scope: 'everything', library: true, passphrase: PASSPHRASE, ...some })
  const { outcome, made } = await settled(staff)
  if (outcome?.failure || !made) throw new Error(`no backup was made: ${JSON.stringify(outcome?.failure)}`)
  return made.path
}

/** The administrator of the site, signed in at the screen of another station of it. */
export const signedIn = async ({ address, ticket }: Pick<Running, 'address' | 'ticket'>) => {
  const staff = visitor(address)
  await staff.open(`/?ticket=${ticket()}`)
  await staff.ask.staff.signIn({ name: ADMINISTRATOR.name, password: ADMINISTRATOR.password })
  await staff.ask.staff.confirm({ secret: ADMINISTRATOR.password })
  return staff
}

export const COMMAND = join(import.meta.dirname, '..', '..', '..', 'electron', 'station', 'backup.ts')

/** `npm run backup` as a person runs it: a process of its own, given a passphrase in a file. */
export const command = async (args: readonly string[], passphrase = PASSPHRASE) => {
  const dir = await temporaryFolder()
  const file = join(dir, 'passphrase')
  await writeFile(file, `${passphrase}\n`)
  const child = spawn(process.execPath, [COMMAND, ...args, '--passphrase-file', file], {
    env: { ...process.env, INIT_CWD: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { status, stdout, stderr }
}

/** Restores into a folder that is not there yet; answers with its path. */
export const restored = async (path: string, passphrase = PASSPHRASE): Promise<string> => {
  const dataDir = join(await temporaryFolder(), 'restored')
  const { status, stderr } = await command(['restore', path, '--data', dataDir], passphrase)
  if (status !== 0) throw new Error(stderr)
  return dataDir
}
