/** The door of feedback: its pages, what is sent and forgotten, and what has been received, for whoever runs the service. */
export { lettersOf, sendLetter } from './letters.tsx'
export { forgetFeedback, receivedFeedback } from './queries.ts'
export { routes } from './routes.tsx'
export { type FeedbackDay, feedbackDay } from './staff/day.ts'
export { DueFeedback } from './staff/due-panel.tsx'
export { staffRoutes } from './staff/routes.tsx'
