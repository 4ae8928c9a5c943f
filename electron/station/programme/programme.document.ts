/** How the programme is kept on disk. */
import * as z from 'zod'
import { Block, Playlist } from '../../contract/programme.ts'

export const ProgrammeDocument = z.object({ playlists: z.array(Playlist), blocks: z.array(Block) })
export type ProgrammeDocument = z.infer<typeof ProgrammeDocument>

export const PROGRAMME = { name: 'programme', schema: ProgrammeDocument }
