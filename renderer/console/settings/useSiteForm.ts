/** The state of the settings' form, how it is sent, and what happens when somebody else saves meanwhile. */
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Site, SiteUpdate } from '../../../electron/contract/site.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useForm } from '../form/useForm.ts'
import {
  changedSections,
  checkSite,
  mergedWith,
  type SiteValues,
  sectionsBetween,
  valuesOf,
  wrongSections,
} from './site.rules.ts'

export const useSiteForm = (site: Site) => {
  const { t } = useTranslation('settings')
  const say = useSay()
  const [initial] = useState(() => valuesOf(site))
  const form = useForm<SiteValues, SiteUpdate, Site>({
    room: 'settings',
    item: 'site',
    initial,
    check: checkSite,
    send: update => client.site.update(update),
    onSaved: saved => {
      form.restart(valuesOf(saved))
      say({ text: t('saved') })
    },
  })
  const changed = changedSections(form.values)
  const overtaken = form.values.base.revision < site.revision
  const follow = useEffectEvent(() => form.restart(valuesOf(site)))
  const untouched = changed.length === 0
  useEffect(() => {
    // Nothing of one's own is lost, so there is nothing to ask.
    if (overtaken && untouched) follow()
  }, [overtaken, untouched])
  return {
    ...form,
    /** Sections with something that is not saved yet. */
    changed,
    wrong: wrongSections(form.problems),
    /** Somebody else saved since these settings were opened. */
    overtaken,
    /** Sections that they changed. */
    theirs: sectionsBetween(form.values.base, site),
    takeTheirs: () => form.restart(valuesOf(site)),
    merge: () => form.change(mergedWith(site, form.values)),
  }
}
export type SiteForm = ReturnType<typeof useSiteForm>
