/** The plan of one day at one place, as a bar and in words, and the same as a table to take along. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Block, Playlist } from '../../../electron/contract/programme.ts'
import type { Site } from '../../../electron/contract/site.ts'
import { useSite } from '../../client/site.ts'
import { client, station } from '../../client/station.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { DownIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { Select } from '../../components/Select.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { whereaboutsOf } from '../ahead/ahead.rules.ts'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { saveFile } from '../desk/saveFile.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { dayWords } from '../form/moment.rules.ts'
import { toLocal } from '../form/period.rules.ts'
import { Two } from '../form/Two.tsx'
import { useAddress } from '../form/useAddress.ts'
import { useSession } from '../gate/session.ts'
import { DayLine } from './DayLine.tsx'
import { DayRows } from './DayRows.tsx'
import { dayRows, neverPlaying } from './day.rules.ts'
import styles from './Programme.module.css'

export interface DayPanelProps {
  blocks: readonly Block[]
  playlists: readonly Playlist[]
}

const dayFrom = (now: Date, days: number) =>
  toLocal(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)).slice(0, 10)

interface ChoiceProps {
  site: Site
  day: string
  place: string
  onChange: (patch: { day?: string; place?: string }) => void
}

const Choice = ({ site, day, place, onChange }: ChoiceProps) => {
  const { t, i18n } = useTranslation('programme')
  const now = new Date()
  const week = Array.from({ length: 7 }, (_, days) => dayFrom(now, days))
  return (
    <>
      <Two>
        <Select
          label={t('day.place')}
          value={place}
          onChange={value => onChange({ place: value })}
          options={site.places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateTimeField
          of="day"
          label={t('day.day')}
          value={day}
          onChange={value => onChange({ day: value })}
        />
      </Two>
      <ChoiceGroup
        label={t('day.quick')}
        labelHidden
        value={week.includes(day) ? day : null}
        onChange={value => onChange({ day: value })}
        choices={week.map(one => ({
          value: one,
          label: dayWords(new Date(`${one}T12:00`).toISOString(), now, i18n.language),
        }))}
      />
    </>
  )
}

const Export = ({ day, places }: { day: string; places: string[] }) => {
  const { t } = useTranslation('programme')
  const { language } = useLanguage()
  const { session } = useSession()
  const say = useSay()
  const { attempt } = useAttempt()
  const save = (as: 'xlsx' | 'csv') =>
    attempt(async () => {
      const { file } = await client.programme.export({ day, places, as, language })
      saveFile(file)
      say({ text: t('day.saved', { name: file.name }) })
    })
  // The kiosk's window saves no files.
  if (session.screen) return null
  return (
    <div className={styles.exports}>
      {(['xlsx', 'csv'] as const).map(as => (
        <Action
          key={as}
          icon={<DownIcon />}
          aria-label={t('day.export', { as: as.toUpperCase() })}
          onPress={() => save(as)}
        >
          {as.toUpperCase()}
        </Action>
      ))}
    </div>
  )
}

interface PlanProps extends DayPanelProps {
  day: string
  places: string[]
}

const Plan = ({ day, places, blocks, playlists }: PlanProps) => {
  const { t } = useTranslation('programme')
  const plan = useQuery({
    ...station.programme.day.queryOptions({ input: { day, places }, enabled: day !== '' }),
    placeholderData: keepPreviousData,
  })
  const titleOf = (id: string) => blocks.find(block => block.id === id)?.title ?? ''
  if (day === '') return null
  return (
    <Answer of={plan}>
      {known => {
        const rows = dayRows(known)
        const never = neverPlaying(known).map(titleOf)
        const now = new Date().toISOString()
        return (
          <>
            <DayLine
              plan={known}
              rows={rows}
              nameOf={titleOf}
              now={known.start <= now && now < known.end ? now : null}
            />
            {never.length > 0 && (
              <Note tone="attention" icon={<WarningIcon />}>
                {t('day.never', { titles: never.join(t('and')) })}
              </Note>
            )}
            <DayRows plan={known} rows={rows} blocks={blocks} playlists={playlists} />
          </>
        )
      }}
    </Answer>
  )
}

export const DayPanel = ({ blocks, playlists }: DayPanelProps) => {
  const { t } = useTranslation('programme')
  const site = useSite()
  const { values, change } = useAddress({ day: '', place: '' })
  if (!site) return null
  const day = values.day || dayFrom(new Date(), 0)
  const place = values.place || site.screen.place
  const places = whereaboutsOf(place, site)
  return (
    <Panel title={t('day.title')}>
      <Choice site={site} day={day} place={place} onChange={change} />
      <Plan day={day} places={places} blocks={blocks} playlists={playlists} />
      <Export day={day} places={places} />
    </Panel>
  )
}
