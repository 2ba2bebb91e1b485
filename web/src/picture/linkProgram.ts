import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

// A link is a thin rectangle of two triangles. Its length in pixels goes along, so that the dashes keep their size at every zoom.
const VERTEX = /* glsl */ `
attribute vec2 a_from; attribute vec2 a_to; attribute float a_width; attribute vec4 a_color; attribute vec4 a_id; attribute float a_dash;
attribute float a_along; attribute float a_side;
uniform mat3 u_matrix; uniform vec2 u_size; uniform float u_pixelRatio;
varying vec4 v_color; varying float v_run; varying float v_dash;
const float bias = 255.0 / 254.0;
void main() {
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * u_size / 2.0;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * u_size / 2.0;
  vec2 way = to - from;
  float run = max(length(way), 0.001);
  vec2 normal = vec2(-way.y, way.x) / run;
  float width = max(a_width, 1.0) * u_pixelRatio;
  #ifdef PICKING_MODE
  // A thin line is hard to hit; what can be hit is wider than what is seen.
  width = max(width, 9.0 * u_pixelRatio);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  vec2 place = mix(from, to, a_along) + normal * a_side * width / 2.0;
  gl_Position = vec4(place / u_size * 2.0, 0, 1);
  v_run = run * a_along / u_pixelRatio;
  v_dash = a_dash;
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color; varying float v_run; varying float v_dash;
void main() {
  #ifndef PICKING_MODE
  if (v_dash > 0.5 && mod(v_run, v_dash * 2.0) > v_dash) discard;
  #endif
  gl_FragColor = v_color;
}`;

type Dashed = EdgeDisplayData & { dash?: number };

/**
 * Straight links, whole or dashed: a dash says that it is not stated as a fact that holds. While `isMoving` no line can be hit, so that what the
 * pointer meets, which is wider than what is seen, is not drawn for each of thousands of lines in each frame.
 */
export const linkProgram = (isMoving: () => boolean) =>
  class extends LinkProgram {
    override renderProgram(params: RenderParams, programInfo: ProgramInfo): void {
      if (!programInfo.isPicking || !isMoving()) super.renderProgram(params, programInfo);
    }
  };

class LinkProgram extends EdgeProgram<'u_matrix' | 'u_size' | 'u_pixelRatio'> {
  private readonly ends: [from: NodeDisplayData, to: NodeDisplayData][] = [];

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES as number,
      UNIFORMS: ['u_matrix', 'u_size', 'u_pixelRatio'] as const,
      ATTRIBUTES: [
        { name: 'a_from', size: 2, type: FLOAT as number },
        { name: 'a_to', size: 2, type: FLOAT as number },
        { name: 'a_width', size: 1, type: FLOAT as number },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE as number, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE as number, normalized: true },
        { name: 'a_dash', size: 1, type: FLOAT as number },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT as number },
        { name: 'a_side', size: 1, type: FLOAT as number },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(
    index: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { dash = 0 } = data as Dashed;
    const { array } = this;
    this.ends[start / this.STRIDE] = [from, to];
    let at = start;
    array[at++] = from.x;
    array[at++] = from.y;
    array[at++] = to.x;
    array[at++] = to.y;
    array[at++] = data.size;
    array[at++] = floatColor(data.color);
    array[at++] = index;
    array[at] = dash;
  }

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    this.ends.length = capacity;
  }

  /** The nodes at its ends may have moved since sigma handed them over (`places.ts`). */
  override render(params: RenderParams): void {
    const { array, STRIDE, ends } = this;
    for (let index = 0, at = 0; index < ends.length; index++, at += STRIDE) {
      const [from, to] = ends[index]!;
      array[at] = from.x;
      array[at + 1] = from.y;
      array[at + 2] = to.x;
      array[at + 3] = to.y;
    }
    super.render(params);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
    gl.uniform2f(uniformLocations.u_size!, params.width * params.pixelRatio, params.height * params.pixelRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio);
  }
}
