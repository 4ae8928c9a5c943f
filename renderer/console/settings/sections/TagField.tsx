/** Short words by which items are aimed at this screen: written, added, taken away. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SITE_LIMITS } from '../../../../electron/contract/siteRanges.ts'
import { CloseIcon, PlusIcon } from '../../../components/icons/action.tsx'
import { Pressable } from '../../../components/Pressable.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import { Part } from '../Section.tsx'
import styles from './Rows.module.css'

const LONGEST_TAG = 12

export interface TagFieldProps {
  tags: readonly string[]
  onChange: (tags: string[]) => void
}

const NewTag = ({ tags, onChange }: TagFieldProps) => {
  const { t } = useTranslation('settings')
  const [text, setText] = useState('')
  const add = () => {
    const tag = text.trim()
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag])
    setText('')
  }
  return (
    <div className={styles.add}>
      <TextField
        label={t('tag.new')}
        labelHidden
        placeholder={t('tag.new')}
        maxLength={LONGEST_TAG}
        value={text}
        onChange={setText}
        onKeyDown={event => {
          if (event.key === 'Enter') add()
        }}
        onBlur={add}
      />
      <Action icon={<PlusIcon />} onPress={add}>
        {t('tag.add')}
      </Action>
    </div>
  )
}

export const TagField = ({ tags, onChange }: TagFieldProps) => {
  const { t } = useTranslation('settings')
  return (
    <Part title={t('field.screen.tags')}>
      <p className={styles.hint}>{t('hint.tags')}</p>
      <ul className={styles.tags}>
        {tags.map(tag => (
          <li key={tag}>
            <Pressable
              className={styles.tag}
              aria-label={t('tag.remove', { name: tag })}
              onPress={() => onChange(tags.filter(other => other !== tag))}
            >
              {tag}
              <CloseIcon />
            </Pressable>
          </li>
        ))}
        {tags.length === 0 && <li className={styles.hint}>{t('tag.none')}</li>}
      </ul>
      {tags.length < SITE_LIMITS.tags && <NewTag tags={tags} onChange={onChange} />}
    </Part>
  )
}
