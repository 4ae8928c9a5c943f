/** Pure rules of an activity's form: its values and what of them is sent. */
import {
  type Activity,
  ActivityDraft,
  type Catalogue,
  peopleFit,
} from '../../../electron/contract/activities.ts'

export interface ActivityValues {
  category: string | null
  titleZh: string
  titleEn: string
  pitchZh: string
  pitchEn: string
  picture: string | null
  minutes: number
  threshold: number
  venues: string[]
  slots: string[]
  limited: boolean
  mostPeople: number
  equipment: string
  organiser: string
  joinable: boolean
  /** The revision that the values were made from; 0 for a new activity. */
  revision: number
}

const USUAL_MOST_PEOPLE = 40

/** Everywhere and always, until staff say otherwise. */
export const newActivity = ({ venues, slots }: Catalogue): ActivityValues => ({
  category: null,
  titleZh: '',
  titleEn: '',
  pitchZh: '',
  pitchEn: '',
  picture: null,
  minutes: 60,
  threshold: 10,
  venues: venues.map(({ id }) => id),
  slots: slots.map(({ id }) => id),
  limited: false,
  mostPeople: USUAL_MOST_PEOPLE,
  equipment: '',
  organiser: '',
  joinable: false,
  revision: 0,
})

export const valuesOf = ({ title, pitch, ...rest }: Activity): ActivityValues => ({
  category: rest.category,
  titleZh: title.zh,
  titleEn: title.en,
  pitchZh: pitch.zh,
  pitchEn: pitch.en,
  picture: rest.picture,
  minutes: rest.minutes,
  threshold: rest.threshold,
  venues: rest.venues,
  slots: rest.slots,
  limited: rest.mostPeople !== null,
  mostPeople: rest.mostPeople ?? USUAL_MOST_PEOPLE,
  equipment: rest.equipment,
  organiser: rest.organiser,
  joinable: rest.joinable,
  revision: rest.revision,
})

export const checkActivity = (values: ActivityValues) =>
  ActivityDraft.superRefine(peopleFit).safeParse({
    category: values.category,
    title: { zh: values.titleZh, en: values.titleEn },
    pitch: { zh: values.pitchZh, en: values.pitchEn },
    picture: values.picture,
    minutes: values.minutes,
    threshold: values.threshold,
    venues: values.venues,
    slots: values.slots,
    mostPeople: values.limited ? values.mostPeople : null,
    equipment: values.equipment,
    organiser: values.organiser,
    joinable: values.joinable,
  })
