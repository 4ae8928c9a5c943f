/** An alert as the screens draw it, in whatever width there is. */
import { useQuery } from '@tanstack/react-query'
import type { AlertWords } from '../../../electron/contract/alertWords.ts'
import { station } from '../../client/station.ts'
import { AlertPoster } from '../../components/alert/AlertPoster.tsx'
import { useAlertPoster } from '../../i18n/useAlertPoster.ts'
import styles from './AlertFace.module.css'

export interface AlertFaceProps {
  words: Pick<AlertWords, 'level' | 'kind' | 'drill' | 'headline' | 'area' | 'instruction' | 'issuer'>
  /** An instant. */
  raisedAt: string
}

const ignore = () => undefined

export const AlertFace = ({ words, raisedAt }: AlertFaceProps) => {
  const poster = useAlertPoster()
  const evacuation = useQuery(station.alerts.live.queryOptions()).data?.screen.evacuation ?? null
  return (
    <div className={styles.frame}>
      <div className={styles.face}>
        <AlertPoster
          // What is written longer or shorter finds its size anew.
          key={`${words.headline.length} ${words.area.length} ${words.instruction.length}`}
          {...poster(words, raisedAt, evacuation)}
          page={0}
          onPages={ignore}
        />
      </div>
    </div>
  )
}
