/** Makes the demo shows beside this file: `node resources/demo/shows/make-shows.ts [id…]`; needs Chromium and ffmpeg. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ShowFacts } from '../../../electron/contract/shows.ts'
import { scenes } from './scenes/index.ts'
import { FRAMES_PER_SECOND, type Scene } from './scenes/scene.ts'
import { sounds } from './sound/index.ts'
import { toWav } from './sound/track.ts'
import { openStudio } from './studio.ts'
import { toWebVtt } from './subtitles.ts'

type Studio = Awaited<ReturnType<typeof openStudio>>

const out = (name: string) => join(import.meta.dirname, name)

/** Feeds ffmpeg picture by picture and waits for it to take each one. */
const ffmpeg = async (options: readonly string[], pictures: AsyncIterable<Buffer>) => {
  const child = spawn('ffmpeg', ['-v', 'error', '-y', ...options], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ended = once(child, 'exit')
  for await (const picture of pictures) {
    if (!child.stdin.write(picture)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${options.join(' ')}`)
}

const PICTURES = ['-f', 'image2pipe', '-c:v', 'mjpeg']
/** The canvas gives full-range JPEGs; players expect BT.709 in limited range. */
const TO_BT709 = 'scale=in_range=full:out_range=tv:out_color_matrix=bt709:flags=lanczos,format=yuv420p'
const VIDEO = [
  ...[
    '-vf',
    TO_BT709,
    '-c:v',
    'libx264',
    '-profile:v',
    'high',
    '-preset',
    'slower',
    '-tune',
    'animation',
    '-psy-rd',
    '0:0',
    '-bf',
    '8',
  ],
  ...['-crf', '35', '-g', '250', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
]
const AUDIO = ['-c:a', 'aac', '-b:a', '96k', '-ac', '2']

async function* framesOf(scene: Scene, facts: ShowFacts, studio: Studio) {
  const count = Math.round(scene.seconds * FRAMES_PER_SECOND)
  for (let index = 0; index < count; index++) {
    yield await studio.frame(scene.id, index / FRAMES_PER_SECOND, facts)
  }
}

async function* posterOf(scene: Scene, facts: ShowFacts, studio: Studio) {
  yield await studio.frame(scene.id, 'poster', facts)
}

const make = async (scene: Scene, studio: Studio, temporary: string) => {
  const facts = ShowFacts.parse(JSON.parse(await readFile(out(`${scene.id}.json`), 'utf8')))
  const sound = sounds[scene.id]
  if (!sound) throw new Error(`no sound for ${scene.id}`)
  const wav = join(temporary, `${scene.id}.wav`)
  await writeFile(wav, toWav(sound.track(scene.seconds), sound.peak, sound.drive))
  await writeFile(out(`${scene.id}.zh-CN.vtt`), toWebVtt(scene.lines, 'zh'))
  await writeFile(out(`${scene.id}.en.vtt`), toWebVtt(scene.lines, 'en'))
  await studio.prepare(facts)
  const poster = [
    ...PICTURES,
    '-i',
    '-',
    '-vf',
    'scale=640:360:flags=lanczos',
    '-q:v',
    '3',
    out(`${scene.id}.jpg`),
  ]
  await ffmpeg(poster, posterOf(scene, facts, studio))
  const video = [
    ...PICTURES,
    '-framerate',
    String(FRAMES_PER_SECOND),
    '-i',
    '-',
    '-i',
    wav,
    ...VIDEO,
    ...AUDIO,
  ]
  const end = ['-shortest', '-movflags', '+faststart', '-map_metadata', '-1', out(`${scene.id}.mp4`)]
  await ffmpeg([...video, ...end], framesOf(scene, facts, studio))
}

const wanted = process.argv.slice(2)
const temporary = await mkdtemp(join(tmpdir(), 'shows-'))
const studio = await openStudio()
try {
  for (const scene of scenes) {
    if (wanted.length > 0 && !wanted.includes(scene.id)) continue
    await make(scene, studio, temporary)
    console.log(`made ${scene.id}`)
  }
} finally {
  await studio.close()
  await rm(temporary, { recursive: true })
}
