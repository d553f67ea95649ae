/** What we use of Leaflet 1.9.4, which comes without types of its own. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export type LatLngBounds = { pad(share: number): LatLngBounds }
  export type LatLngLike = [lat: number, lng: number]
  type Point = { x: number; y: number }
  export type PointLike = [x: number, y: number]
  interface Layer {
    addTo(map: LiveMap | LayerGroup): this
  }
  export interface LayerGroup extends Layer {
    clearLayers(): this
  }
  export interface Marker extends Layer {
    getElement(): HTMLElement | undefined
    on(event: 'click', heard: () => void): this
  }
  export interface Popup extends Layer {
    setLatLng(at: LatLngLike): this
    setContent(content: HTMLElement): this
    openOn(map: LiveMap): this
    isOpen(): boolean
  }
  type View = { animate?: boolean; paddingTopLeft?: PointLike }
  export type LiveMap = {
    fitBounds(bounds: LatLngBounds, view?: View): LiveMap
    setView(at: LatLngLike, zoom: number, view?: View): LiveMap
    setMinZoom(zoom: number): LiveMap
    setMaxBounds(bounds: LatLngBounds): LiveMap
    panBy(offset: PointLike, view?: View): LiveMap
    zoomIn(step?: number, view?: View): LiveMap
    zoomOut(step?: number, view?: View): LiveMap
    getZoom(): number
    getMinZoom(): number
    getMaxZoom(): number
    getSize(): Point
    getBoundsZoom(bounds: LatLngBounds): number
    project(at: LatLngLike, zoom?: number): Point
    closePopup(): LiveMap
    createPane(name: string): HTMLElement
    on(events: string, heard: () => void): LiveMap
    scrollWheelZoom: { enable(): void; disable(): void }
  }
  type MapOptions = {
    crs: object
    minZoom: number
    maxZoom: number
    zoomSnap?: number
    zoomControl?: boolean
    attributionControl?: boolean
    keyboard?: boolean
    inertia?: boolean
    scrollWheelZoom?: boolean
    maxBoundsViscosity?: number
    zoomAnimation?: boolean
    fadeAnimation?: boolean
    markerZoomAnimation?: boolean
  }
  export function map(element: HTMLElement, options: MapOptions): LiveMap
  export const CRS: { Simple: object }
  export const Projection: { LonLat: object }
  export class Transformation {
    constructor(a: number, b: number, c: number, d: number)
  }
  export function extend<A extends object, B extends object>(target: A, ...more: B[]): A & B
  export function latLngBounds(corners: LatLngLike[]): LatLngBounds
  export function layerGroup(): LayerGroup
  export function svgOverlay(svg: SVGElement, bounds: LatLngBounds, options?: { className?: string }): Layer
  export function geoJSON(
    data: unknown,
    options: { interactive: boolean; style: { className: string }; filter: (feature: GeoFeature) => boolean },
  ): Layer
  export type GeoFeature = {
    properties: { kind: string; name: Partial<Record<string, string>>; at: [lon: number, lat: number] }
    geometry: { type: string }
  }
  export function divIcon(options: {
    html: HTMLElement
    className: string
    iconSize: PointLike
    iconAnchor?: PointLike
  }): object
  export function marker(
    at: LatLngLike,
    options: { icon: object; keyboard?: boolean; interactive?: boolean; autoPanOnFocus?: boolean; pane?: string },
  ): Marker
  export function popup(options: {
    closeButton: boolean
    offset: PointLike
    minWidth: number
    maxWidth: number
    autoPanPaddingTopLeft: PointLike
    autoPanPaddingBottomRight: PointLike
  }): Popup
}
