/** 播出单 behind the door. */
import type { SiteFields } from '../../contract/site.ts'
import { actorOf, type Door } from '../http/door.ts'
import { tableFile } from '../sheets/sheets.ts'
import type { Programme } from './programme.ts'
import { daySheet } from './sheet.rules.ts'

export interface ProgrammeRouteParts {
  programme: Programme
  places: () => SiteFields['places']
}

export const programmeRoutes = ({ programme: door }: Door, { programme, places }: ProgrammeRouteParts) => {
  const placeName = (id: string | undefined) => places().find(place => place.id === id)?.name ?? id ?? ''
  return {
    now: door.now.handler(() => programme.now()),
    list: door.list.handler(() => programme.list()),
    day: door.day.handler(({ input }) => programme.day(input.day, input.places)),
    export: door.export.handler(async ({ input: { as, language, day, places: here } }) => {
      const rows = daySheet(programme.partsOf(day, here), language)
      return { file: await tableFile(rows, as, `点台-播出单-${placeName(here[0])}-${day}`) }
    }),
    playlists: {
      create: door.playlists.create.handler(({ input, context }) =>
        programme.createPlaylist(actorOf(context), input),
      ),
      update: door.playlists.update.handler(({ input: { id, revision, ...draft }, context }) =>
        programme.updatePlaylist(actorOf(context), { id, revision }, draft),
      ),
      remove: door.playlists.remove.handler(({ input, context }) =>
        programme.removePlaylist(actorOf(context), input),
      ),
    },
    blocks: {
      create: door.blocks.create.handler(({ input, context }) =>
        programme.createBlock(actorOf(context), input),
      ),
      update: door.blocks.update.handler(({ input: { id, revision, ...draft }, context }) =>
        programme.updateBlock(actorOf(context), { id, revision }, draft),
      ),
      remove: door.blocks.remove.handler(({ input, context }) =>
        programme.removeBlock(actorOf(context), input),
      ),
    },
  }
}
