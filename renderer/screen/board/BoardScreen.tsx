/** The board: what everybody should know, what is being staged, and the way to order, watch and read. */
import { Frame } from '../frame/Frame.tsx'
import { LanguageButton } from '../frame/LanguageButton.tsx'
import { COMPACT, useMedia } from '../frame/useMedia.ts'
import styles from './BoardScreen.module.css'
import { Coming } from './Coming.tsx'
import { NoticeRotation } from './NoticeRotation.tsx'
import { StatusBoard } from './StatusBoard.tsx'
import { Tiles } from './Tiles.tsx'

export const BoardScreen = () => {
  const compact = useMedia(COMPACT)
  return (
    <Frame status={<LanguageButton />} below={<Coming />}>
      <div className={styles.board}>
        <NoticeRotation extra={compact ? <StatusBoard /> : null} />
        {!compact && <StatusBoard />}
        <Tiles />
      </div>
    </Frame>
  )
}
