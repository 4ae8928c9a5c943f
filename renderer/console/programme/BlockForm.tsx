/** Plans or changes a block: which list, on which screens, at which times. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Block, Playlist } from '../../../electron/contract/programme.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { PlacesField } from '../form/PlacesField.tsx'
import { Two } from '../form/Two.tsx'
import { TwoVersions } from '../form/TwoVersions.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useProblemText } from '../form/useProblemText.ts'
import { useTakeTheirs } from '../form/useTakeTheirs.ts'
import { WhenFields } from '../form/when/WhenFields.tsx'
import { Others } from '../presence/Others.tsx'
import { usePresence } from '../presence/usePresence.ts'
import { periodOf } from './block.rules.ts'
import { ShareField } from './ShareField.tsx'
import { useBlockFields } from './useBlockFields.ts'
import { type BlockFormState, useBlockForm } from './useBlockForm.ts'
import { useShareWords } from './useShareWords.ts'

export interface BlockFormProps {
  block: Block | undefined
  playlists: readonly Playlist[]
}

interface PartProps {
  form: BlockFormState
  playlists: readonly Playlist[]
}

const What = ({ form: { values, change, problems }, playlists }: PartProps) => {
  const { t } = useTranslation('programme')
  const problem = useProblemText(problems)
  return (
    <Two>
      <TextField
        label={t('title')}
        value={values.title}
        onChange={title => change({ title })}
        hint={t('block.titleHint')}
        error={problem('title', t('title'))}
      />
      <Select
        label={t('block.playlist')}
        placeholder={t('block.choosePlaylist')}
        value={values.playlist}
        onChange={playlist => change({ playlist })}
        options={playlists.map(({ id, title }) => ({ value: id, label: title }))}
        error={problem('playlist', t('block.playlist'))}
      />
    </Two>
  )
}

const Days = ({ form: { values, change, problems } }: Pick<PartProps, 'form'>) => {
  const { t } = useTranslation('programme')
  const problem = useProblemText(problems)
  return (
    <Two>
      <DateTimeField
        of="day"
        label={t('block.firstDay')}
        value={values.firstDay}
        onChange={firstDay => change({ firstDay })}
        error={problem('firstDay', t('block.firstDay'))}
      />
      <DateTimeField
        of="day"
        label={t('block.lastDay')}
        hint={t('block.lastDayHint')}
        value={values.lastDay}
        onChange={lastDay => change({ lastDay })}
        error={problem('lastDay', t('block.lastDay'))}
      />
    </Two>
  )
}

const How = ({ form: { values, change }, playlists }: PartProps) => {
  const { t } = useTranslation('programme')
  const shareWords = useShareWords()
  const list = playlists.find(({ id }) => id === values.playlist)
  return (
    <>
      <ChoiceGroup
        label={t('block.loopsLabel')}
        value={values.loops ? 'loops' : 'once'}
        onChange={kind => change({ loops: kind === 'loops' })}
        choices={(['loops', 'once'] as const).map(kind => ({ value: kind, label: t(`block.${kind}`) }))}
      />
      <ShareField
        value={values.safety}
        onChange={safety => change({ safety })}
        inherited={list ? t('share.inherited', { share: shareWords(list.safety.share) }) : t('share.asList')}
      />
    </>
  )
}

export const BlockForm = ({ block, playlists }: BlockFormProps) => {
  const { t } = useTranslation('programme')
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const form = useBlockForm(block, playlists)
  const fields = useBlockFields(playlists)
  const takeTheirs = useTakeTheirs(form)
  const present = usePresence('programme', block?.id ?? null)
  const { values, change, problems } = form
  return (
    <FormShell
      {...form}
      label={t(block ? 'block.edit' : 'block.new')}
      onSubmit={form.submit}
      onCancel={() => navigate(`/programme${search}`)}
      onDiscard={form.discard}
      standing={<Others present={present} />}
      versions={
        form.theirs && (
          <TwoVersions
            fields={fields}
            mine={values}
            theirs={form.theirs}
            by={null}
            onChange={change}
            onTakeTheirs={takeTheirs}
          />
        )
      }
    >
      <What form={form} playlists={playlists} />
      <PlacesField value={values.places} onChange={places => change({ places })} />
      <Days form={form} />
      <WhenFields values={periodOf(values)} onChange={change} problems={problems} />
      <How form={form} playlists={playlists} />
    </FormShell>
  )
}
