/** The door of feedback: its pages, and what has been received, for whoever runs the service. */
export { receivedFeedback } from './queries.ts'
export { routes } from './routes.tsx'
