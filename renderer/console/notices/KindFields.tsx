/** The kind of a notice, and the fields that a notice of this kind has, each with a hint. */
import { useTranslation } from 'react-i18next'
import { graphemes, LEVELS } from '../../../electron/contract/common.ts'
import {
  fieldsOf,
  mayHaveLevel,
  NOTICE_KINDS,
  type NoticeField,
} from '../../../electron/contract/noticeKinds.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { NoticeKindIcon } from '../../components/icons/notice.tsx'
import { LevelField } from '../form/LevelField.tsx'
import { PasteField } from '../form/paste/PasteField.tsx'
import type { Problems } from '../form/problem.rules.ts'
import { Two } from '../form/Two.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { MarkField } from './marks/MarkField.tsx'
import type { NoticeValues } from './notice.rules.ts'

export interface KindFieldsProps {
  values: NoticeValues
  change: (patch: Partial<NoticeValues>) => void
  problems: Problems
}

export const counterOf = (text: string, limit: number) => {
  const count = graphemes(text.trim())
  return { text: `${count} / ${limit}`, over: count > limit }
}

type Shape = ReturnType<typeof fieldsOf>[number]

const useField = ({ values, change, problems }: KindFieldsProps) => {
  const { t } = useTranslation(['console', 'notices'])
  const problem = useProblemText(problems)
  return ({ name, optional }: Pick<Shape, 'name' | 'optional'>) => {
    const label = t(`notices:label.${name}`)
    return {
      label: optional ? t('notices.optional', { label }) : label,
      value: values[name],
      onChange: (text: string) => change({ [name]: text } as Partial<Record<NoticeField, string>>),
      hint: t(`notices.hints.${name}`),
      error: problem(`content.${name}`, label),
    }
  }
}

/** A level is chosen for a warning, and may be for what is about safety. */
const KindLevel = ({ values, change, problems }: KindFieldsProps) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  if (!mayHaveLevel(values.kind)) return null
  return (
    <LevelField
      value={values.level}
      onChange={level => change({ level })}
      levels={values.kind === 'warning' ? LEVELS.filter(level => level !== 'info') : LEVELS}
      error={problem('level', t('form.level'))}
    />
  )
}

export const KindField = (props: KindFieldsProps) => {
  const { t } = useTranslation(['console', 'notices'])
  const { kind } = props.values
  return (
    <>
      <ChoiceGroup
        label={t('notices.kind')}
        look="dense"
        value={kind}
        onChange={next => props.change({ kind: next })}
        hint={t(`notices.kindHints.${kind}`)}
        choices={NOTICE_KINDS.map(name => ({
          value: name,
          label: t(`notices:kind.${name}`),
          icon: <NoticeKindIcon name={name} />,
        }))}
      />
      <KindLevel {...props} />
    </>
  )
}

export const KindFields = (props: KindFieldsProps) => {
  const field = useField(props)
  const fields = fieldsOf(props.values.kind)
  const moments = fields.filter(({ type }) => type === 'moment')
  return (
    <>
      {fields
        .filter(({ type }) => type !== 'moment')
        .map(shape => {
          const shared = { ...field(shape), counter: counterOf(props.values[shape.name], shape.limit) }
          return shape.type === 'line' ? (
            <PasteField key={shape.name} {...shared} into="line" />
          ) : (
            <MarkField key={shape.name} {...shared} into="paragraphs" lines={shape.limit > 1_000 ? 6 : 3} />
          )
        })}
      {moments.length > 0 && (
        <Two>
          {moments.map(shape => (
            <DateTimeField key={shape.name} of="moment" {...field(shape)} />
          ))}
        </Two>
      )}
    </>
  )
}
