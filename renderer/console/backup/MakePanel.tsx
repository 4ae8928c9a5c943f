/** Makes a backup now: where to, how much of the site, and under which passphrase. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackupPlace } from '../../../electron/contract/backup.ts'
import { station } from '../../client/station.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { ArchiveIcon } from '../../components/icons/storage.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { isEncrypted, type Sizes, sizeOf } from './backup.rules.ts'
import styles from './MakePanel.module.css'
import { PassphraseFields } from './PassphraseFields.tsx'
import { PlaceChoice } from './PlaceChoice.tsx'
import { useBackupWords } from './useBackupWords.ts'
import type { Make } from './useMake.ts'

const What = ({ make: { values, change }, sizes }: { make: Make; sizes: Sizes | undefined }) => {
  const { t } = useTranslation('backup')
  const { size } = useBackupWords()
  return (
    <>
      <ChoiceGroup
        label={t('make.scope')}
        value={values.scope}
        onChange={scope => change({ scope })}
        choices={(['everything', 'content'] as const).map(scope => ({
          value: scope,
          label: t(`scopes.${scope}`),
        }))}
        hint={t(`make.${values.scope}Hint`)}
      />
      <div className={styles.boxes}>
        {sizes !== undefined && sizes.library > 0 && (
          <Checkbox isSelected={values.library} onChange={library => change({ library })}>
            {t('make.library', { size: size(sizes.library) })}
          </Checkbox>
        )}
        {values.scope === 'content' && (
          <Checkbox isSelected={values.encrypt} onChange={encrypt => change({ encrypt })}>
            {t('make.encrypt')}
          </Checkbox>
        )}
      </div>
    </>
  )
}

const Begin = ({ make, bytes, busy }: { make: Make; bytes: number; busy: boolean }) => {
  const { t } = useTranslation('backup')
  const { size } = useBackupWords()
  return (
    <div className={styles.foot}>
      <span className={styles.size}>{t('make.size', { size: size(bytes) })}</span>
      <Action tone="rail" type="submit" icon={<ArchiveIcon />} isDisabled={busy}>
        {t(make.pending ? 'make.beginning' : 'make.begin')}
      </Action>
    </div>
  )
}

export interface MakePanelProps {
  make: Make
  places: readonly BackupPlace[]
  busy: boolean
}

export const MakePanel = ({ make, places, busy }: MakePanelProps) => {
  const { t } = useTranslation('backup')
  const sizes = useQuery({ ...station.backup.sizes.queryOptions(), staleTime: 0 }).data
  const { scope, library } = make.values
  const bytes = sizes ? sizeOf(sizes, scope, library) : 0
  return (
    <Panel title={t('make.title')}>
      <form
        className={styles.form}
        aria-label={t('make.title')}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          make.submit()
        }}
      >
        <PlaceChoice places={places} make={make} bytes={bytes} />
        <What make={make} sizes={sizes} />
        {isEncrypted(make.values) && <PassphraseFields make={make} />}
        {make.refusal !== null && (
          <Note tone="alarm" icon={<WarningIcon />}>
            {make.refusal}
          </Note>
        )}
        <Begin make={make} bytes={bytes} busy={busy} />
      </form>
    </Panel>
  )
}
