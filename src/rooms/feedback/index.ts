/** The door of feedback: its pages. */
export { routes } from './routes.tsx'
