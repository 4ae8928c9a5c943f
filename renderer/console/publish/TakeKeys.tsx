/** Where keys are made, or taken from. */

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, station } from '../../client/station.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { ShieldIcon } from '../../components/icons/network.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { pathExample } from '../form/folderChoice.rules.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import styles from './Publish.module.css'

const EXAMPLE = pathExample(navigator.userAgent, 'D:\\miyao', '/mnt/nas/miyao')
const PLACES = ['own', 'elsewhere'] as const
type Place = (typeof PLACES)[number]

export const TakeKeys = ({ busy, onTaken }: { busy: boolean; onTaken: () => void }) => {
  const { t } = useTranslation('publish')
  const say = useSay()
  const queries = useQueryClient()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const [place, setPlace] = useState<Place>('own')
  const [folder, setFolder] = useState('')
  const take = () =>
    attempt(async () => {
      const where = place === 'own' ? null : folder.trim()
      const keys = await confirmed(() => client.publish.takeKeys({ folder: where }))
      queries.setQueryData(station.publish.keys.queryKey(), keys)
      say({ text: t('keys.made') })
      onTaken()
    })
  return (
    <div className={styles.form}>
      <ChoiceGroup
        label={t('keys.where')}
        value={place}
        onChange={setPlace}
        choices={PLACES.map(value => ({ value, label: t(`keys.${value}`) }))}
        hint={t(`keys.${place}Hint`)}
      />
      {place === 'elsewhere' && (
        <TextField
          label={t('keys.folder')}
          hint={t('order.outHint', { example: EXAMPLE })}
          value={folder}
          onChange={setFolder}
          autoComplete="off"
          spellCheck="false"
        />
      )}
      <div className={styles.foot}>
        <Action
          tone="rail"
          icon={<ShieldIcon />}
          isDisabled={busy || (place === 'elsewhere' && folder.trim() === '')}
          onPress={take}
        >
          {t(place === 'own' ? 'keys.make' : 'keys.take')}
        </Action>
      </div>
    </div>
  )
}
