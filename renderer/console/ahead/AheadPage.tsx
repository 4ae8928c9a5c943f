/** 预看: what is on a screen at a moment, drawn as that screen will draw it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../electron/contract/site.ts'
import { useSite } from '../../client/site.ts'
import { station } from '../../client/station.ts'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { Select } from '../../components/Select.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import { toInstant, toLocal } from '../form/period.rules.ts'
import { QuickChoices } from '../form/QuickChoices.tsx'
import { Two } from '../form/Two.tsx'
import { useAddress } from '../form/useAddress.ts'
import { quickMoments, whereaboutsOf } from './ahead.rules.ts'
import { ScreenThen } from './ScreenThen.tsx'

interface ChoiceProps {
  site: Site
  moment: string
  place: string
  onChange: (patch: { moment?: string; place?: string }) => void
}

const Choice = ({ site, moment, place, onChange }: ChoiceProps) => {
  const { t } = useTranslation('ahead')
  return (
    <Panel>
      <Two>
        <DateTimeField
          of="moment"
          label={t('moment')}
          value={moment}
          onChange={value => onChange({ moment: value })}
        />
        <Select
          label={t('place')}
          value={place}
          onChange={value => onChange({ place: value })}
          options={site.places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Two>
      <QuickChoices label={t('quick')}>
        <Action onPress={() => onChange({ moment: '' })}>{t('now')}</Action>
        {quickMoments(site, new Date()).map(({ name, moment: at }) => (
          <Action key={`${name} ${at}`} onPress={() => onChange({ moment: at })}>
            {name}
          </Action>
        ))}
      </QuickChoices>
    </Panel>
  )
}

const Then = ({ site, moment, place }: Omit<ChoiceProps, 'onChange'>) => {
  const instant = toInstant(moment)
  const then = useQuery({
    ...station.screens.at.queryOptions({
      input: { moment: instant, places: whereaboutsOf(place, site) },
      enabled: instant !== '',
    }),
    placeholderData: keepPreviousData,
  })
  const name = site.places.find(({ id }) => id === place)?.name ?? ''
  if (instant === '') return null
  return <Answer of={then}>{screen => <ScreenThen screen={screen} moment={instant} place={name} />}</Answer>
}

export const AheadPage = () => {
  const { t } = useTranslation('ahead')
  const site = useSite()
  const { values, change } = useAddress({ moment: '', place: '' })
  // To the minute, so that the question stays the same while it is answered.
  const moment = values.moment || toLocal(new Date())
  const place = values.place || (site?.screen.place ?? '')
  return (
    <Page title={t('title')} detail={t('detail')}>
      {site && (
        <>
          <Choice site={site} moment={moment} place={place} onChange={change} />
          <Then site={site} moment={moment} place={place} />
        </>
      )}
    </Page>
  )
}
