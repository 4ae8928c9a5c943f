/** The settings behind the door. */
import { actorOf, type Caller, type Door } from '../http/door.ts'
import type { Editor, SiteRoom } from './site.ts'
import type { SiteFile } from './siteFile.ts'

const editorOf = (caller: Caller): Editor => ({ actor: actorOf(caller), roles: caller.account?.roles ?? [] })

export const siteRoutes = ({ site: door }: Door, site: SiteRoom, file: SiteFile) => ({
  get: door.get.handler(() => site.get()),
  update: door.update.handler(({ input: { revision, ...next }, context }) =>
    site.update({ act: 'edit', next, revision }, editorOf(context)),
  ),
  export: door.export.handler(({ context }) => file.export(actorOf(context))),
  preview: door.preview.handler(({ input }) => file.preview(input.content)),
  import: door.import.handler(({ input, context }) =>
    file.import(input.content, input.revision, editorOf(context)),
  ),
})
