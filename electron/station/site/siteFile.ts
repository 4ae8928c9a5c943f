/** The settings as a file: written for staff, looked at before it is applied, applied whole or not at all. */
import type { Site } from '../../contract/site.ts'
import { placeName } from '../../contract/siteFields.ts'
import type { SitePreview } from '../../contract/siteFile.ts'
import type { Actor, Audit, Clock } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { fieldsOf } from './site.rules.ts'
import { type Editor, nameOf, type SiteRoom } from './site.ts'
import { changesBetween, readSiteFile, siteFileName, writtenSiteFile } from './siteFile.rules.ts'

export interface SiteFileParts {
  site: SiteRoom
  audit: Audit
  clock: Clock
}

export const openSiteFile = ({ site, audit, clock }: SiteFileParts) => ({
  export: (actor: Actor): Promise<File> => {
    const fields = fieldsOf(site.get())
    const now = clock.now()
    const text = writtenSiteFile(fields, now.toISOString())
    const name = siteFileName(fields.mine, placeName(fields), now)
    const record = { room: 'site', act: 'export', item: 'site', name: nameOf(fields) } as const
    return audit.carryOut(actor, record, async () => new File([text], name, { type: 'application/json' }))
  },
  preview: (content: string): SitePreview => {
    const file = readSiteFile(content)
    const { revision, ...now } = site.get()
    if (file.kind === 'bad') return { problems: file.problems, changes: [], exportedAt: null, revision }
    const changes = changesBetween(now, file.fields)
    return { problems: [], changes, exportedAt: file.exportedAt, revision }
  },
  import: async (content: string, revision: number, editor: Editor): Promise<Site> => {
    const file = readSiteFile(content)
    if (file.kind === 'bad') throw new Refusal('BAD_SETTINGS_FILE', { problems: file.problems })
    return site.update({ act: 'import', next: file.fields, revision }, editor)
  },
})
export type SiteFile = ReturnType<typeof openSiteFile>
