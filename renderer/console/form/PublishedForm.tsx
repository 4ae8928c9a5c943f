/** What the forms of captions and notices share around their fields: where the item stands, both versions, the steps. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useMe } from '../approvals/useMe.ts'
import type { Field, Versioned } from './conflict.rules.ts'
import { FormShell } from './FormShell.tsx'
import { ItemStanding } from './ItemStanding.tsx'
import { type PublishedItem, writerOf } from './published.rules.ts'
import { StepActions, usualStep } from './StepActions.tsx'
import { TwoVersions } from './TwoVersions.tsx'
import { useKeptSearch } from './useAddress.ts'
import type { useItemForm } from './useItemForm.ts'
import { useTakeTheirs } from './useTakeTheirs.ts'

export interface PublishedFormProps<Values extends Versioned> {
  room: 'captions' | 'notices'
  /** `new`, or the item's identifier. */
  id: string
  /** Undefined for a new item, and for one that somebody removed meanwhile. */
  item: PublishedItem | undefined
  form: ReturnType<typeof useItemForm<Values, unknown, unknown>>
  fields: readonly Field<Values>[]
  label: string
  preview: ReactNode
  /** The fields. */
  children: ReactNode
}

/** Somebody removed the item while it was written: what was typed is saved as a new one. */
const Removed = () => {
  const { t } = useTranslation('approval')
  return (
    <Note tone="attention" icon={<WarningIcon />}>
      {t('standing.removed')}
    </Note>
  )
}

export const PublishedForm = <Values extends Versioned>({
  room,
  id,
  item,
  form,
  fields,
  ...parts
}: PublishedFormProps<Values>) => {
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const me = useMe()
  const takeTheirs = useTakeTheirs(form)
  return (
    <FormShell
      {...form}
      label={parts.label}
      onSubmit={() => form.submit(usualStep(me))}
      onCancel={() => navigate(`/${room}${search}`)}
      onDiscard={form.discard}
      standing={
        <>
          <ItemStanding room={room} item={item} />
          {!item && id !== 'new' && <Removed />}
        </>
      }
      versions={
        form.theirs && (
          <TwoVersions
            fields={fields}
            mine={form.values}
            theirs={form.theirs}
            by={item ? (writerOf(item)?.name ?? null) : null}
            onChange={form.change}
            onTakeTheirs={takeTheirs}
          />
        )
      }
      actions={<StepActions me={me} {...form} onStep={form.submit} />}
      preview={parts.preview}
    >
      {parts.children}
    </FormShell>
  )
}
