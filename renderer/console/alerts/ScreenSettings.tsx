/** How alerts are heard at this screen, and the picture of the way out from here. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AlertSettings } from '../../../electron/contract/alerts.ts'
import { client, station } from '../../client/station.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { Switch } from '../../components/Switch.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { PictureField } from '../form/PictureField.tsx'
import { useMay } from '../gate/session.ts'
import { AddressFields } from './AddressFields.tsx'

const SOUNDS = ['siren', 'spoken', 'silent'] as const

/** Each choice is saved at once: there is nothing between them that has to fit. */
const Fields = ({ settings }: { settings: AlertSettings }) => {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const { attempt } = useAttempt()
  const { screen } = settings
  const keep = (patch: Partial<AlertSettings>) =>
    attempt(async () => {
      await client.alerts.saveSettings({ ...settings, ...patch })
      say({ text: t('settings.saved') })
    })
  const save = (patch: Partial<AlertSettings['screen']>) => keep({ screen: { ...screen, ...patch } })
  return (
    <Panel title={t('settings.title')}>
      <ChoiceGroup
        label={t('settings.sound')}
        hint={t('settings.soundHint')}
        value={screen.sound}
        onChange={sound => save({ sound })}
        choices={SOUNDS.map(sound => ({ value: sound, label: t(`settings.sounds.${sound}`) }))}
      />
      <NumberField
        label={t('settings.volume')}
        hint={t('settings.volumeHint')}
        value={screen.volume}
        onChange={volume => volume !== screen.volume && save({ volume })}
        minValue={0}
        maxValue={100}
        step={10}
      />
      <PictureField
        label={t('settings.evacuation')}
        value={screen.evacuation}
        onChange={evacuation => save({ evacuation })}
      />
      <Switch isSelected={settings.sticks} onChange={sticks => keep({ sticks })}>
        {t('settings.sticks')}
      </Switch>
      <AddressFields address={settings.address} onSave={address => keep({ address })} />
    </Panel>
  )
}

export const ScreenSettings = () => {
  const settings = useQuery(station.alerts.settings.queryOptions())
  if (!useMay()('technician')) return null
  return <Answer of={settings}>{known => <Fields settings={known} />}</Answer>
}
