import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Look } from './kinds';

// One triangle around each node. The fragment shader measures how far a point is inside the shape: a polygon is mirrored into half of one of
// its sectors, where its outline is one straight line from the corner to the middle of the side (or, for a star, to the waist).
const VERTEX = /* glsl */ `
attribute vec2 a_position; attribute float a_size; attribute vec4 a_color; attribute vec4 a_id;
attribute vec4 a_shape; attribute float a_ring; attribute float a_angle;
uniform mat3 u_matrix; uniform float u_sizeRatio; uniform float u_correctionRatio;
varying vec4 v_color; varying vec2 v_place; varying vec4 v_shape; varying float v_pixel; varying float v_ring;
const float bias = 255.0 / 254.0;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 corner = size * 1.5 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + corner, 1)).xy, 0, 1);
  v_place = corner / size * 2.0;
  v_pixel = u_correctionRatio * 4.0 / size;
  v_shape = a_shape;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color; varying vec2 v_place; varying vec4 v_shape; varying float v_pixel; varying float v_ring;
const float PI = 3.14159265;
float outside(vec2 place, float sides, float turn, float waist) {
  float away = length(place);
  if (sides < 2.5) return away - 1.0;
  float half_sector = PI / sides;
  float angle = atan(place.x, place.y) - turn;
  angle = abs(mod(angle + half_sector, 2.0 * half_sector) - half_sector);
  vec2 folded = away * vec2(cos(angle), sin(angle));
  vec2 other = waist < 1.0 ? waist * vec2(cos(half_sector), sin(half_sector)) : cos(half_sector) * vec2(cos(half_sector), sin(half_sector));
  vec2 side = normalize(other - vec2(1.0, 0.0));
  vec2 from = folded - vec2(1.0, 0.0);
  return from.x * side.y - from.y * side.x;
}
void main() {
  float edge = outside(v_place, v_shape.x, v_shape.y, v_shape.z);
  #ifdef PICKING_MODE
  if (length(v_place) > 1.15) discard;
  gl_FragColor = v_color;
  #else
  float hole = v_shape.w > 0.0 ? -v_shape.w * outside(v_place / v_shape.w, v_shape.x, v_shape.y, v_shape.z) : -1.0;
  float body = 1.0 - smoothstep(-v_pixel, 0.0, max(edge, hole));
  vec4 color = mix(vec4(0.0), v_color, body);
  if (v_ring > 0.5) {
    float gap = abs(edge - 2.6 * v_pixel) - 0.7 * v_pixel;
    color = mix(v_color, color, clamp(smoothstep(0.0, v_pixel, gap) + body, 0.0, 1.0));
  }
  gl_FragColor = color;
  #endif
}`;

const ATTRIBUTES = (gl: typeof WebGLRenderingContext) => [
  { name: 'a_position', size: 2, type: gl.FLOAT },
  { name: 'a_size', size: 1, type: gl.FLOAT },
  { name: 'a_color', size: 4, type: gl.UNSIGNED_BYTE, normalized: true },
  { name: 'a_id', size: 4, type: gl.UNSIGNED_BYTE, normalized: true },
  { name: 'a_shape', size: 4, type: gl.FLOAT },
  { name: 'a_ring', size: 1, type: gl.FLOAT },
];

type Shaped = NodeDisplayData & { look: Look; ring: boolean };

/** Draws every kind of node in one call; a node may carry a ring, which says that it is the one being read. */
export class ShapeProgram extends NodeProgram<'u_sizeRatio' | 'u_correctionRatio' | 'u_matrix'> {
  private readonly drawn: NodeDisplayData[] = [];

  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.TRIANGLES as number,
      UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const,
      ATTRIBUTES: ATTRIBUTES(WebGLRenderingContext),
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: WebGLRenderingContext.FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
    const { look, ring } = data as Shaped;
    const { sides, turn, waist, hole } = look;
    const { array } = this;
    this.drawn[start / this.STRIDE] = data;
    let at = start;
    // One by one: a list made for each node of each frame is work for the garbage collector.
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = floatColor(data.color);
    array[at++] = nodeIndex;
    array[at++] = sides;
    array[at++] = turn;
    array[at++] = waist;
    array[at++] = hole;
    array[at] = ring ? 1 : 0;
  }

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    this.drawn.length = capacity;
  }

  /** A node may have moved since sigma handed it over (`places.ts`). */
  override render(params: RenderParams): void {
    const { array, STRIDE, drawn } = this;
    for (let index = 0, at = 0; index < drawn.length; index++, at += STRIDE) {
      const { x, y } = drawn[index]!;
      array[at] = x;
      array[at + 1] = y;
    }
    super.render(params);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_correctionRatio!, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
  }
}
