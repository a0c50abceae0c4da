import DossierCore
import Foundation

/// How far apart colours are, for full colour vision and for the three kinds of dichromacy.
///
/// Protanopia and deuteranopia after Viénot, Brettel and Mollon, "Digital video colourmaps for checking the legibility of
/// displays by dichromats" (1999); tritanopia after Brettel, Viénot and Mollon, "Computerized simulation of color
/// appearance for dichromats" (1997), with its two half planes; both for the primaries of sRGB, on linear light.
enum ColorVision: CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  typealias Triple = SIMD3<Double>

  /// A colour as it appears, in CIELAB under D65.
  func appearance(_ color: Color) -> Triple {
    let light = Triple(Self.linear(color.red), Self.linear(color.green), Self.linear(color.blue))
    return Self.lab(simulated(light))
  }

  /// CIEDE2000 between two colours as they appear.
  func difference(_ left: Color, _ right: Color) -> Double {
    Self.ciede2000(appearance(left), appearance(right))
  }

  private func simulated(_ light: Triple) -> Triple {
    let matrix: [Triple]
    switch self {
    case .full: return light
    case .protanopia: matrix = [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]
    case .deuteranopia: matrix = [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]
    case .tritanopia:
      let plane = Triple(0.03901, -0.02788, -0.01113)
      matrix =
        (plane * light).sum() >= 0
        ? [[1.01277, 0.13548, -0.14826], [-0.01243, 0.86812, 0.14431], [0.07589, 0.80500, 0.11911]]
        : [[0.93678, 0.18979, -0.12657], [0.06154, 0.81526, 0.12320], [-0.37562, 1.12767, 0.24796]]
    }
    return Self.product(matrix, light).clamped(lowerBound: .zero, upperBound: .one)
  }

  private static func product(_ matrix: [Triple], _ vector: Triple) -> Triple {
    Triple((matrix[0] * vector).sum(), (matrix[1] * vector).sum(), (matrix[2] * vector).sum())
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func lab(_ light: Triple) -> Triple {
    let matrix: [Triple] = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
    ]
    let xyz = product(matrix, light) / Triple(0.95047, 1, 1.08883)
    func curve(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : value * 841 / 108 + 4.0 / 29
    }
    let (x, y, z) = (curve(xyz.x), curve(xyz.y), curve(xyz.z))
    return Triple(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005).
  static func ciede2000(_ left: Triple, _ right: Triple) -> Double {
    func seventh(_ value: Double) -> Double { (pow(value, 7) / (pow(value, 7) + pow(25, 7))).squareRoot() }
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let stretch = 1 + 0.5 * (1 - seventh((hypot(left.y, left.z) + hypot(right.y, right.z)) / 2))
    func polar(_ color: Triple) -> (chroma: Double, hue: Double) {
      let a = stretch * color.y
      let hue = a == 0 && color.z == 0 ? 0 : atan2(color.z, a) * 180 / .pi
      return (hypot(a, color.z), hue < 0 ? hue + 360 : hue)
    }
    let (c1, h1) = polar(left)
    let (c2, h2) = polar(right)
    var turn = h2 - h1
    if c1 * c2 == 0 { turn = 0 } else if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let dL = right.x - left.x
    let dC = c2 - c1
    let dH = 2 * (c1 * c2).squareRoot() * sin(radians(turn / 2))
    let lightness = (left.x + right.x) / 2
    let chroma = (c1 + c2) / 2
    var hue = h1 + h2
    if c1 * c2 != 0 { hue = abs(h1 - h2) <= 180 ? hue / 2 : hue < 360 ? (hue + 360) / 2 : (hue - 360) / 2 }
    let weight =
      1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue)) + 0.32 * cos(radians(3 * hue + 6))
      - 0.20 * cos(radians(4 * hue - 63))
    let offset = (lightness - 50) * (lightness - 50)
    let sL = 1 + 0.015 * offset / (20 + offset).squareRoot()
    let sC = 1 + 0.045 * chroma
    let sH = 1 + 0.015 * chroma * weight
    let rotation = -sin(radians(60 * exp(-pow((hue - 275) / 25, 2)))) * 2 * seventh(chroma)
    let (l, c, h) = (dL / sL, dC / sC, dH / sH)
    return (l * l + c * c + h * h + rotation * c * h).squareRoot()
  }
}
