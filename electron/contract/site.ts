/** The site: what this mine and this screen are. */
import * as z from 'zod'
import { Instant, Revision } from './common.ts'
import { forEverybody, forRoles } from './procedure.ts'
import { holdsTogether } from './siteFaults.ts'
import { SiteShape } from './siteFields.ts'
import { SiteFileProblem, SitePreview } from './siteFile.ts'

export const SiteFields = SiteShape.superRefine(holdsTogether)
export type SiteFields = z.infer<typeof SiteFields>

export const Site = SiteFields.safeExtend({ revision: Revision, updatedAt: Instant })
export type Site = z.infer<typeof Site>

/** The whole settings, and the revision that they were changed from. */
export const SiteUpdate = SiteFields.safeExtend({ revision: Revision })
export type SiteUpdate = z.infer<typeof SiteUpdate>

const numbersErrors = {
  NUMBERS_IN_USE: {
    status: 409,
    message:
      'Nothing was saved: somebody has ordered or rated in the round or is on its list, and with this format their cards would have other numbers. Wait until its orders and ratings are over, or cancel or delete the round',
    data: z.object({ /** Number of the round. */ round: z.int() }),
  },
  NUMBERS_CONFIRMED: {
    status: 409,
    message:
      'Nothing was saved: somebody has confirmed the notice by card or is on its list, and with this format their cards would have other numbers. Wait until a week after the notice, or delete it',
    data: z.object({ /** Title of the notice. */ notice: z.string() }),
  },
} as const

export const site = {
  get: forEverybody.route({ method: 'GET', path: '/site', summary: 'The settings of the site' }).output(Site),
  update: forRoles('technician', 'administrator')
    .route({
      method: 'PUT',
      path: '/site',
      summary: 'Change the settings of the site; `approval` as administrator, everything else as technician',
    })
    .errors(numbersErrors)
    .input(SiteUpdate)
    .output(Site),
  export: forRoles('technician')
    .route({ method: 'POST', path: '/site/export', summary: 'The settings as one JSON file' })
    .output(z.file()),
  preview: forRoles('technician')
    .route({
      method: 'POST',
      path: '/site/preview',
      summary: 'What a file of settings would change, or what is wrong with it; changes nothing',
    })
    .input(z.object({ /** The text of the file. */ content: z.string() }))
    .output(SitePreview),
  import: forRoles('technician')
    .route({
      method: 'POST',
      path: '/site/import',
      summary: 'Apply a file of settings, all of it or nothing; name the revision that was previewed',
    })
    .errors({
      ...numbersErrors,
      BAD_SETTINGS_FILE: {
        status: 422,
        message: 'The file was not applied; mend what `problems` names, or export a new one',
        data: z.object({ problems: z.array(SiteFileProblem) }),
      },
    })
    .input(z.object({ content: z.string(), revision: Revision }))
    .output(Site),
}
