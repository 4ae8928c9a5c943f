/** What is to be known of a caption before it goes up: its length, one pass of it, and from how far it is read. */
import { useTranslation } from 'react-i18next'
import { graphemes } from '../../../electron/contract/common.ts'
import { useSite } from '../../client/site.ts'
import { Checks } from '../form/checks/Checks.tsx'
import { legibleMetres } from '../form/checks/legible.rules.ts'
import { charactersInSight, EASY_LENGTH, passSeconds } from './caption.rules.ts'

export const CaptionChecks = ({ text }: { text: string }) => {
  const { t } = useTranslation('checks')
  const site = useSite()
  if (!site) return null
  const { captionSpeed, screen } = site
  const count = graphemes(text.trim())
  const seconds = passSeconds(count, captionSpeed, charactersInSight(screen))
  const { caption, fits } = legibleMetres(screen)
  const metres = Math.floor(caption * 10) / 10
  return (
    <Checks
      text={text}
      own={[
        {
          name: 'length',
          well: count <= EASY_LENGTH,
          words: t(count <= EASY_LENGTH ? 'pass' : 'passLong', { count, seconds, most: EASY_LENGTH }),
        },
        {
          name: 'legible',
          well: fits,
          words: t(fits ? 'captionLegible' : 'captionSmall', {
            metres,
            wanted: screen.viewingDistanceMetres,
          }),
        },
      ]}
    />
  )
}
