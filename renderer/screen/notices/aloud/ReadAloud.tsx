/** Reads the open notice aloud by one touch and ends by another; nothing at all where nothing could be heard. */
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../electron/contract/notices.ts'
import { Button } from '../../../components/Button.tsx'
import { StopIcon, VolumeIcon } from '../../../components/icons/player.tsx'
import { useNoticeWords } from '../../../i18n/useNoticeWords.ts'
import { useReadAloud } from './useReadAloud.ts'

/** With a new key it ends: on another notice, and on another page of it. */
export const ReadAloud = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notices')
  const { kind, kindWord, levelWord, title, parts } = useNoticeWords()(notice)
  const level = levelWord ?? (kind === 'warning' ? kindWord : '')
  const words = { level, title, parts, issuer: notice.issuer }
  const { possible, reading, toggle } = useReadAloud(words, notice.recording)
  if (!possible) return null
  return (
    <Button icon={reading ? <StopIcon /> : <VolumeIcon />} onPress={toggle}>
      {t(reading ? 'aloud.stop' : 'aloud.read')}
    </Button>
  )
}
